import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../shared/domain/time.ts';
import type { Done, Reply, ViewMessage } from '../shared/protocol/messages.ts';
import type { CounterView } from '../shared/views/counterView.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';

// What a stale, a confused or a hostile page of the desk can send: refused, and the state is as it was.

let now = Date.parse('2026-11-24T15:00:00.000Z');
let point: PointUnderTest;
let mine: string;
let others: string;
const mineAt = '2';
const othersAt = '3';
const tickets: string[] = [];

beforeAll(async () => {
  point = await startPoint({ clock: () => now as Instant });
  [mine, others] = [await point.signIn('agent1'), await point.signIn('agent2')];
  for (let n = 0; n < 4; n += 1) {
    const { body } = await point.send(`t${n}`, { type: 'take-ticket', service: 'payments' });
    const [taken] = (body as Done).events.filter((event) => event.type === 'ticket-taken');
    tickets.push(taken?.ticket.id ?? '');
  }
  await point.send('open', { type: 'open-counter', counter: mineAt }, mine);
  await point.send('open', { type: 'open-counter', counter: othersAt }, others);
  await point.send('call', { type: 'call-next', counter: othersAt, after: null }, others);
  await point.send('start', { type: 'start-service', counter: othersAt }, others);
  await point.send('call', { type: 'call-next', counter: mineAt, after: null }, mine);
});
afterAll(() => point.stop());

let sent = 0;
const send = (command: object, token?: string) => {
  sent += 1;
  return point.send(`hostile-${sent}`, command, token);
};
const viewAt = async (counter: string, token: string) =>
  (await point.ask({ path: `/api/views/counter/${counter}`, token })).body as ViewMessage<CounterView>;

/** Refused with this reason and a sentence, and nothing has changed. */
async function isRefused(command: object, token: string | undefined, why: string, status = 409): Promise<void> {
  const before = await point.health();
  const { status: got, body } = await send(command, token);
  expect({ got, body }).toMatchObject({ got: status, body: { ok: false, why } });
  expect((body as { text: string }).text.length).toBeGreaterThan(10);
  expect(await point.health()).toEqual(before);
}

const reasonOf: Readonly<Record<string, string>> = {
  'pause-counter': 'break',
  'return-to-queue': 'elsewhere',
  'call-ticket': 'urgent',
};
const stepsAt = (counter: string): readonly object[] => [
  ...[
    'resume-counter',
    'close-counter',
    'recall',
    'start-service',
    'finish-service',
    'mark-no-show',
    'hold-ticket',
    'undo',
  ].map((type) => ({ type, counter })),
  ...['pause-counter', 'return-to-queue'].map((type) => ({ type, counter, reason: reasonOf[type] })),
  { type: 'call-next', counter, after: tickets[0] },
  { type: 'call-ticket', counter, ticket: tickets[2], reason: 'urgent' },
  { type: 'resume-ticket', counter, ticket: tickets[2] },
  { type: 'transfer', counter, to: { service: 'claims' }, place: 'by-order' },
  { type: 'add-service', counter, service: 'claims' },
];

describe('at somebody else’s counter', () => {
  it('no step of it is taken', async () => {
    for (const command of stepsAt(othersAt)) await isRefused(command, mine, 'not-your-counter');
  });

  it('nobody sits down without saying that they take over', async () => {
    await isRefused({ type: 'open-counter', counter: othersAt }, mine, 'counter-taken');
    await isRefused({ type: 'open-counter', counter: othersAt, takeOver: false }, mine, 'counter-taken');
  });

  it('a kiosk, a phone without a code and a stranger do nothing at all', async () => {
    for (const command of stepsAt(mineAt)) {
      await isRefused(command, undefined, 'not-signed-in', 401);
      await isRefused(command, 'A'.repeat(43), 'not-signed-in', 401);
    }
  });
});

describe('with a ticket that is not at this counter', () => {
  const naming = (ticket: string | undefined) =>
    stepsAt(mineAt)
      .filter(
        (command) =>
          !('ticket' in command) &&
          !['undo', 'close-counter', 'resume-counter', 'pause-counter'].includes((command as { type: string }).type),
      )
      .map((command) => ({ ...command, ticket, ...('after' in command && { after: tickets[1] }) }));

  it('a step that names another’s, a waiting or an unknown one is a screen that is behind', async () => {
    for (const ticket of [tickets[0], tickets[3], 'kiosk:k1/never']) {
      for (const command of naming(ticket)) await isRefused(command, mine, 'already-advanced');
    }
  });

  it('nobody else’s person is called, kept aside, let back in or cancelled', async () => {
    await isRefused(
      { type: 'call-ticket', counter: mineAt, ticket: tickets[3], reason: 'urgent' },
      mine,
      'still-called',
    );
    await isRefused({ type: 'resume-ticket', counter: mineAt, ticket: tickets[0] }, mine, 'still-called');
    await isRefused({ type: 'reinstate-ticket', ticket: tickets[0] }, mine, 'not-a-no-show');
    await isRefused({ type: 'cancel-ticket', ticket: tickets[0], reason: 'left' }, mine, 'not-waiting');
    await isRefused({ type: 'cancel-ticket', ticket: tickets[3], reason: 'because' }, mine, 'unknown-reason');
  });

  it('a person who waits is moved by a supervisor alone, and priority is taken away by nobody else', async () => {
    const to = { service: 'claims' };
    await isRefused(
      { type: 'transfer', ticket: tickets[3], to, place: 'first', reason: 'urgent' },
      mine,
      'only-a-supervisor',
    );
    const asked = { type: 'change-priority', ticket: tickets[3], priority: null, reason: 'mistaken' };
    await isRefused(asked, mine, 'same-priority');
  });

  it('codes that the setup does not know are refused', async () => {
    await isRefused({ type: 'return-to-queue', counter: mineAt, reason: 'bored' }, mine, 'unknown-reason');
    await isRefused({ type: 'add-service', counter: mineAt, service: 'astrology' }, mine, 'unknown-service');
    await isRefused(
      { type: 'transfer', counter: mineAt, to: { counter: '99' }, place: 'last' },
      mine,
      'unknown-counter',
    );
    await isRefused(
      { type: 'transfer', counter: mineAt, to: { service: 'claims' }, place: 'first' },
      mine,
      'reason-required',
    );
    await isRefused({ type: 'transfer', counter: mineAt, to: {}, place: 'last' }, mine, 'malformed', 400);
    await isRefused({ type: 'add-service', counter: mineAt, service: 'claims', also: 1 }, mine, 'malformed', 400);
  });
});

describe('two at once', () => {
  it('two presses of one screen call one person', async () => {
    await send({ type: 'return-to-queue', counter: mineAt, reason: 'elsewhere' }, mine);
    const { lastCalled } = (await viewAt(mineAt, mine)).view;
    const call = { type: 'call-next', counter: mineAt, after: lastCalled };
    const replies = await Promise.all([send(call, mine), send(call, mine), send(call, mine)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const refused = replies.filter(({ status }) => status === 409);
    // The one who came back is first again: then it is the person called who stands in the way.
    const why = expect.stringMatching(/^(already-advanced|still-called)$/);
    for (const { body } of refused) expect(body).toMatchObject({ why });
    expect((await viewAt(mineAt, mine)).view.current?.times).toBe(1);
  });

  it('finishing and keeping aside the same person does one of the two', async () => {
    await send({ type: 'start-service', counter: mineAt }, mine);
    const ticket = (await viewAt(mineAt, mine)).view.current?.ticket;
    const both = await Promise.all(
      ['finish-service', 'hold-ticket'].map((type) => send({ type, counter: mineAt, ticket }, mine)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('two who sit down at one counter at once: one of them is told', async () => {
    const third = await point.signIn('agent3');
    const both = await Promise.all([mine, third].map((token) => send({ type: 'open-counter', counter: '5' }, token)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ why: 'counter-taken' });
  });

  it('one id for two things does the first alone', async () => {
    await point.send('twice', { type: 'pause-counter', counter: mineAt, reason: 'break' }, mine);
    const before = await point.health();
    const again = await point.send('twice', { type: 'resume-counter', counter: mineAt }, mine);
    expect(again).toMatchObject({ status: 409, body: { why: 'id-reused' } });
    expect(await point.health()).toEqual(before);
    await send({ type: 'resume-counter', counter: mineAt }, mine);
  });
});

describe('over the socket', () => {
  let socket: Socket;
  beforeAll(async () => {
    socket = io(`http://127.0.0.1:${point.port}`, { transports: ['websocket'], forceNew: true, auth: { token: mine } });
    const hello = { protocol: 1, screen: { type: 'counter', id: mineAt } };
    await socket.timeout(2_000).emitWithAck('hello', hello);
  });
  afterAll(() => socket.disconnect());
  const ask = (message: unknown): Promise<Reply> => socket.timeout(2_000).emitWithAck('command', message);

  it('the same is refused as over HTTP, and the state is as it was', async () => {
    const before = await point.health();
    for (const [n, command] of stepsAt(othersAt).entries())
      expect(await ask({ id: `socket-${n}`, command })).toMatchObject({ ok: false, why: 'not-your-counter' });
    for (const wrong of [null, 7, [], {}, { id: 'x' }, { id: 'a b', command: { type: 'recall', counter: mineAt } }])
      expect(await ask(wrong)).toMatchObject({ ok: false, why: 'malformed' });
    expect(await ask({ id: 'own', command: { type: 'close-day' } })).toMatchObject({ ok: false, why: 'not-allowed' });
    expect(await point.health()).toEqual(before);
    expect(point.faults).toEqual([]);
  });
});

describe('a page of yesterday', () => {
  it('moves nobody of today: its counter is closed, its tickets are gone', async () => {
    const yesterday = (await viewAt(mineAt, mine)).view;
    now += 86_400_000;
    // The session is over with the day, too.
    await isRefused({ type: 'recall', counter: mineAt }, mine, 'not-signed-in', 401);
    mine = await point.signIn('agent1');
    await send({ type: 'take-ticket', service: 'payments' });
    const after = yesterday.lastCalled;
    await isRefused({ type: 'call-next', counter: mineAt, after }, mine, 'already-advanced');
    await isRefused({ type: 'call-next', counter: mineAt, after: null }, mine, 'counter-closed');
    for (const type of ['recall', 'start-service', 'finish-service', 'hold-ticket', 'undo'])
      await isRefused({ type, counter: mineAt }, mine, 'counter-closed');
    await isRefused({ type: 'reinstate-ticket', ticket: tickets[1] }, mine, 'unknown-ticket');
    await isRefused({ type: 'reprint-ticket', ticket: tickets[1] }, mine, 'unknown-ticket');
    await isRefused({ type: 'cancel-ticket', ticket: tickets[3], reason: 'left' }, mine, 'unknown-ticket');
    expect((await viewAt(mineAt, mine)).view).toMatchObject({ current: null, waiting: 1, held: [] });
  });
});
