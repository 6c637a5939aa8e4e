import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import type { Link } from '../../shared/client/link.ts';
import { socketLink } from '../../shared/client/socketLink.ts';
import type { Event } from '../../shared/domain/events.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import { counter as words } from '../../shared/ui/i18n/es/counter.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import { openBrowser, openPage } from './browser.ts';
import { type DeskPoint, deskSetup, openDeskPoint } from './counter/deskPoint.ts';
import { press } from './counter/keyboard.ts';
import { type CuttableWay, openWay } from './cuttableWay.ts';
import { looksRight } from './looks.ts';
import { sitDown } from './room.ts';

// What is pressed while the connection is cut has exactly one effect, or a refusal that says so: read in the journal.

let point: DeskPoint;
let way: CuttableWay;
beforeAll(async () => {
  point = await openDeskPoint({ ...deskSetup, noShow: { minCalls: 1, gapMs: 0 } });
  way = await openWay(point.server.port);
}, 60_000);
afterAll(async () => {
  await way.close();
  await point.close();
});

const counter = '4';
const signIn = async (agent: string): Promise<string> => {
  const json = { agent, pin: point.server.pins[agent] };
  const { body } = await ask<{ token: string }>(point.server.port, { method: 'POST', path: '/api/sign-in', json });
  return body.token;
};
let sent = 0;
const sendAs = async (token: string, command: object): Promise<Reply> => {
  sent += 1;
  const json = { id: `cuts-${sent}`, command };
  return (await ask<Reply>(point.server.port, { method: 'POST', path: '/api/commands', json, token })).body;
};

type Given = 'closed' | 'free' | 'paused' | 'called' | 'serving' | 'holding' | 'missed';
type Step = (view: CounterView) => object;
const shown = ({ current }: CounterView) => ({ counter, ...(current && { ticket: current.ticket }) });

/** Each action as the desk sends it: what stands on the screen before it, and the one event that it makes. */
const actions: Readonly<Record<string, readonly [given: Given, effect: Event['type'], step: Step]>> = {
  open: ['closed', 'counter-opened', () => ({ type: 'open-counter', counter })],
  call: ['free', 'ticket-called', ({ lastCalled }) => ({ type: 'call-next', counter, after: lastCalled })],
  'call-ticket': [
    'free',
    'ticket-called',
    ({ queue }) => ({ type: 'call-ticket', counter, ticket: queue[1]?.ticket, reason: 'urgent' }),
  ],
  start: ['called', 'service-started', (view) => ({ type: 'start-service', ...shown(view) })],
  recall: ['called', 'ticket-recalled', (view) => ({ type: 'recall', ...shown(view) })],
  'no-show': ['called', 'ticket-no-show', (view) => ({ type: 'mark-no-show', ...shown(view) })],
  finish: ['serving', 'ticket-finished', (view) => ({ type: 'finish-service', ...shown(view) })],
  'finish-and-call': [
    'serving',
    'ticket-called',
    (view) => ({ type: 'call-next', ...shown(view), after: view.lastCalled }),
  ],
  hold: ['serving', 'ticket-held', (view) => ({ type: 'hold-ticket', ...shown(view) })],
  'resume-ticket': [
    'holding',
    'ticket-resumed',
    ({ held }) => ({ type: 'resume-ticket', counter, ticket: held[0]?.ticket }),
  ],
  transfer: [
    'serving',
    'ticket-transferred',
    (view) => ({ type: 'transfer', ...shown(view), to: { service: 'payments' }, place: 'by-order' }),
  ],
  return: ['called', 'ticket-returned', (view) => ({ type: 'return-to-queue', ...shown(view), reason: 'elsewhere' })],
  'add-service': [
    'serving',
    'service-added',
    (view) => ({ type: 'add-service', ...shown(view), service: view.current?.others[0] }),
  ],
  reprint: ['serving', 'reprint-asked', ({ current }) => ({ type: 'reprint-ticket', ticket: current?.ticket })],
  undo: ['called', 'step-undone', () => ({ type: 'undo', counter })],
  reinstate: ['missed', 'ticket-reinstated', ({ missed }) => ({ type: 'reinstate-ticket', ticket: missed[0]?.ticket })],
  cancel: [
    'free',
    'ticket-cancelled',
    ({ queue }) => ({ type: 'cancel-ticket', ticket: queue[0]?.ticket, reason: 'left' }),
  ],
  prioritise: [
    'free',
    'priority-changed',
    ({ queue }) => ({
      ...{ type: 'change-priority', ticket: queue.at(-1)?.ticket, priority: 'preferential', reason: 'noticed' },
    }),
  ],
  give: ['free', 'ticket-taken', () => ({ type: 'take-ticket', service: 'connections' })],
  pause: ['free', 'counter-paused', () => ({ type: 'pause-counter', counter, reason: 'break' })],
  'go-on': ['paused', 'counter-resumed', () => ({ type: 'resume-counter', counter })],
  close: ['free', 'counter-closed', () => ({ type: 'close-counter', counter })],
};

const moments = ['before the command', 'before the reply', 'after the reply'] as const;
type Moment = (typeof moments)[number];

describe('over the page’s own link, for every action at every moment', () => {
  let link: Link;
  let token: string;
  beforeAll(async () => {
    token = await signIn('agent4');
    const colleague = await signIn('agent5');
    await sendAs(colleague, { type: 'open-counter', counter: '5' });
    link = socketLink({
      ...{ url: `http://127.0.0.1:${way.port}`, answerMs: 400, pauseMs: 30 },
      socket: { reconnectionDelay: 20, reconnectionDelayMax: 40, auth: { token } },
    });
    link.show({ type: 'counter', id: counter as CounterView['counter']['id'] }, 'es');
  });
  afterAll(() => link.close());

  const view = async () => {
    const path = `/api/views/counter/${counter}`;
    return (await ask<{ view: CounterView }>(point.server.port, { path, token })).body.view;
  };
  const live = async () => {
    for (let tries = 0; link.state().connection !== 'live' || !link.state().shown; tries += 1) {
      if (tries > 200) throw new Error('The link does not come back.');
      await sleep(20);
    }
  };

  /** Brings the counter where it must stand: whoever is there goes, and then it goes on. */
  async function bring(given: Given): Promise<CounterView> {
    const send = (command: object) => sendAs(token, command);
    await send({ type: 'open-counter', counter });
    const now = await view();
    if (now.current?.stage === 'called') await send({ type: 'start-service', counter });
    if (now.current) await send({ type: 'finish-service', counter });
    if (now.paused) await send({ type: 'resume-counter', counter });
    for (const { ticket } of now.held) {
      await send({ type: 'resume-ticket', counter, ticket });
      await send({ type: 'finish-service', counter });
    }
    for (let n = now.waiting; n < 3; n += 1) await point.take('connections');
    const { lastCalled } = await view();
    if (given === 'closed') await send({ type: 'close-counter', counter });
    if (given === 'paused') await send({ type: 'pause-counter', counter, reason: 'break' });
    if (['called', 'serving', 'holding', 'missed'].includes(given)) {
      await send({ type: 'call-next', counter, after: lastCalled });
      if (given === 'missed') await send({ type: 'mark-no-show', counter });
      else if (given !== 'called') await send({ type: 'start-service', counter });
      if (given === 'holding') await send({ type: 'hold-ticket', counter });
    }
    return view();
  }

  /** Sends it while the way is cut at that moment; its answer, once the way is mended. */
  async function sendCutAt(moment: Moment, command: object): Promise<Reply> {
    await live();
    if (moment === 'before the command') way.cut();
    if (moment === 'before the reply') way.cutAnswers();
    const answer = link.send(command as Parameters<Link['send']>[0]);
    if (moment === 'after the reply') await answer;
    await sleep(60);
    way.cut();
    await sleep(30);
    way.mend();
    return answer;
  }

  const table = Object.entries(actions).flatMap(([name, row]) => moments.map((moment) => ({ name, moment, row })));

  it.each(table)('$name, cut $moment: once', async ({ moment, row: [given, effect, step] }) => {
    const command = step(await bring(given));
    const before = (await point.happened()).length;
    const reply = await sendCutAt(moment, command);
    expect(reply).toMatchObject({ ok: true });
    await live();
    await sleep(60);
    const effects = (await point.happened()).slice(before).filter(({ type }) => type === effect);
    expect(effects).toHaveLength(1);
  });

  it.each(['start', 'finish-and-call', 'hold', 'transfer'])(
    '%s, of a screen that is behind after the cut: refused, and nothing happens',
    async (name) => {
      const [given, , step] = actions[name] ?? [];
      if (!given || !step) throw new Error(`There is no action ${name}.`);
      const command = step(await bring(given));
      await live();
      way.cut();
      const answer = link.send(command as Parameters<Link['send']>[0]);
      // Another window of the same agent goes on meanwhile.
      await sendAs(token, { type: 'return-to-queue', counter, reason: 'elsewhere' });
      const before = (await point.happened()).length;
      way.mend();
      expect(await answer).toMatchObject({ ok: false, why: 'already-advanced', text: expect.stringMatching(/.{20}/) });
      expect((await point.happened()).length).toBe(before);
    },
  );

  it('what has not left yet can be taken back, and then nothing happens', async () => {
    await bring('free');
    await live();
    way.cut();
    for (let tries = 0; link.state().connection === 'live'; tries += 1) {
      if (tries > 200) throw new Error('The link does not notice the cut.');
      await sleep(50);
    }
    const before = (await point.happened()).length;
    const taking = new AbortController();
    const answer = link.sendUnless?.({ type: 'close-counter', counter } as never, {
      ...{ signal: taking.signal, sent: () => expect.fail('It was sent into a way that is cut.') },
    });
    taking.abort();
    expect(await answer).toBeNull();
    way.mend();
    await live();
    await sleep(100);
    expect((await point.happened()).length).toBe(before);
  });
});

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('at the desk in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const { port } = point.server;
    browser = await openBrowser(`MAP localhost:${port} 127.0.0.1:${way.port}`);
    ({ page } = await openPage(browser, `http://localhost:${port}/counter`, 1366, 768));
    for (let n = 0; n < 6; n += 1) await point.take('information');
    await sitDown(page, { agent: 'agent2', pin: point.server.pins.agent2 ?? '', counter: '2' });
    await page.getByText(words.freeNext).first().waitFor();
  }, 60_000);
  afterAll(() => browser.close());

  const cutOff = async () => {
    way.cut();
    const cutAt = Date.now();
    await page.getByText(words.topLost).first().waitFor();
    return Date.now() - cutAt;
  };
  const comesBack = async () => {
    way.mend();
    await page.getByText(words.topLive).waitFor({ timeout: 10_000 });
  };
  const happenedSince = async (before: number) => (await point.happened()).slice(before).map(({ type }) => type);

  const presses = [
    ['the next one', ['F2'], 'ticket-called', words.calledNow],
    ['the start', ['F2'], 'service-started', words.factsVisit],
    ['keeping aside', ['e'], 'ticket-held', words.heldTitle],
    ['going on with them', ['h'], 'ticket-resumed', words.factsVisit],
    ['one more service', ['m', '2', 'F2'], 'service-added', words.alsoTitle],
    ['the end', ['F8'], 'ticket-finished', words.freeNext],
  ] as const;

  it.each(presses)(
    'keeps %s, pressed again and again while cut off, and does it once',
    async (_, keys, effect, after) => {
      const before = (await point.happened()).length;
      expect(await cutOff()).toBeLessThan(3_000);
      await press(page, ...keys);
      await page.getByText(words.lostKept.slice(0, 18)).waitFor();
      await press(page, keys[0], keys[0]);
      if (keys.length > 1) await page.keyboard.press('Escape');
      await comesBack();
      await page.getByText(after).first().waitFor();
      expect(await happenedSince(before)).toEqual([effect]);
    },
  );

  it('lets a press be taken back with Esc while it has not been sent', async () => {
    const before = (await point.happened()).length;
    await cutOff();
    await press(page, 'F2');
    await page.getByText('Con Esc lo retira').waitFor();
    await looksRight(page, 'counter/lost-kept');
    await page.keyboard.press('Escape');
    await page.getByText('Con Esc lo retira').waitFor({ state: 'detached' });
    await comesBack();
    await page.waitForTimeout(500);
    expect(await happenedSince(before)).toEqual([]);
  });

  it('refuses with its reason what another window has overtaken meanwhile', async () => {
    const token = await signIn('agent2');
    await cutOff();
    await press(page, 'F2');
    const { lastCalled } = (
      await ask<{ view: CounterView }>(point.server.port, { path: '/api/views/counter/2', token })
    ).body.view;
    await sendAs(token, { type: 'call-next', counter: '2', after: lastCalled });
    const before = (await point.happened()).length;
    await comesBack();
    await page.getByRole('alert').waitFor();
    expect(await happenedSince(before)).toEqual([]);
    await looksRight(page, 'counter/refused-stale');
  });
});
