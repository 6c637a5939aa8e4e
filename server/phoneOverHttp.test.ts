import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../shared/domain/time.ts';
import type { TicketView } from '../shared/views/ticketView.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';
import { eventOf, next, open, take } from './testing/replies.ts';

let point: PointUnderTest;
let agent: string;
beforeAll(async () => {
  const early = Date.parse('2026-03-02T15:00:00Z') - Date.now();
  point = await startPoint({ clock: () => (Date.now() + early) as Instant });
  agent = await point.signIn('agent1');
  await point.send('open', open('2'), agent);
});
afterAll(() => point.stop());

/** Asks as a phone may: two a second. */
async function patiently(asked: () => ReturnType<typeof point.ask>): ReturnType<typeof point.ask> {
  const answer = await asked();
  if (answer.status !== 429) return answer;
  await sleep(550);
  return patiently(asked);
}

let sent = 0;
async function visitor(more: object = {}): Promise<{ id: string; code: string }> {
  sent += 1;
  const { ticket, code = '' } = eventOf((await point.send(`v-${sent}`, take('payments', more))).body, 'ticket-taken');
  return { id: ticket.id, code };
}

const seeNow = (code: string, token?: string) =>
  point.ask({ path: `/api/views/ticket/${code}`, ...(token !== undefined && { token }) });
const see = (code: string, token?: string) => patiently(() => seeNow(code, token));
const send = (id: string, command: object, code: string) => patiently(() => point.send(id, command, code));
const stageOf = async (code: string) => ((await see(code)).body as { view: TicketView }).view.stage;
const cancel = (ticket?: string) => ({ type: 'cancel-ticket', reason: 'visitor', ...(ticket && { ticket }) });

describe('a phone with the code of a ticket', () => {
  it('sees its ticket, and nothing else', async () => {
    const { code } = await visitor();
    expect(await see(code)).toMatchObject({ status: 200, body: { view: { screen: 'ticket', stage: 'waiting' } } });
    expect(await see(code, code)).toMatchObject({
      status: 200,
      body: { view: { can: { cancel: true, rate: false } } },
    });
    for (const path of ['/api/views/supervisor', '/api/views/counter/2', '/api/entries'])
      expect([path, (await point.ask({ path, token: code })).status]).toEqual([
        path,
        expect.toSatisfy((s) => s === 401 || s === 403),
      ]);
  });

  it('cancels it without naming it, once', async () => {
    const { id, code } = await visitor();
    const first = await send('c', cancel(), code);
    expect(eventOf(first.body, 'ticket-cancelled')).toMatchObject({ ticketId: id, reason: 'visitor' });
    expect((await send('c', cancel(), code)).body).toEqual(first.body);
    expect(await send('c2', cancel(), code)).toMatchObject({ status: 409 });
    expect(await stageOf(code)).toBe('cancelled');
  });

  it('cannot touch another ticket, nor have its own taken for the other', async () => {
    const [own, other] = [await visitor(), await visitor()];
    expect(await send('c', cancel(other.id), own.code)).toMatchObject({
      status: 403,
      body: { why: 'not-allowed' },
    });
    const rated = { type: 'give-feedback', perception: 5, ticket: other.id };
    expect(await send('f', rated, own.code)).toMatchObject({ status: 403 });
    expect([await stageOf(own.code), await stageOf(other.code)]).toEqual(['waiting', 'waiting']);
    expect(await send('t', take(), own.code)).toMatchObject({ status: 403 });
    expect(await send('c', cancel(own.id), own.code)).toMatchObject({ status: 200 });
  });

  it('is nobody with a wrong code', async () => {
    const wrong = '0000000000000000';
    expect(await see(wrong)).toMatchObject({ status: 404, body: { why: 'not-found' } });
    expect(await send('c', cancel(), wrong)).toMatchObject({ status: 401, body: { why: 'not-signed-in' } });
    expect(await point.ask({ path: '/api/views/counter/2', token: wrong })).toMatchObject({ status: 401 });
  });

  it('is told when it asks too often, with how long to wait', async () => {
    const { code } = await visitor();
    const answers = await Promise.all(Array.from({ length: 4 }, () => seeNow(code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429]);
    expect(answers.find(({ status }) => status === 429)?.headers['retry-after']).toBe('1');
  });
});

describe('what a visitor says after the visit', () => {
  const text = 'Me trataron mal en la ventanilla: zafiro';
  const contact = 'zafiro@correo.example';
  let code: string;
  let id: string;

  beforeAll(async () => {
    ({ id, code } = await visitor({ priority: 'disability', needs: ['wheelchair'] }));
    let after: string | null = null;
    for (let n = 0; after !== id; n += 1) {
      const called = await point.send(`n-${n}`, next('2', after), agent);
      after = eventOf(called.body, 'ticket-called').ticketId;
      for (const type of ['start-service', 'finish-service'])
        await point.send(`${type}-${n}`, { type, counter: '2' }, agent);
    }
  });

  it('is a rating, once', async () => {
    const rating = { type: 'give-feedback', expectation: 4, perception: 2, comment: text };
    const { status, body } = await send('f', rating, code);
    expect([status, eventOf(body, 'feedback-given')]).toMatchObject([
      200,
      { ticketId: id, perception: 2, expectation: 4 },
    ]);
    expect(await send('f2', rating, code)).toMatchObject({ status: 409, body: { why: 'already-rated' } });
    expect((await see(code)).body).toMatchObject({ view: { stage: 'finished', can: { rate: false } } });
  });

  it('is a complaint with a number and a day by which it is answered', async () => {
    const complaint = { type: 'file-complaint', kind: 'complaint', text, contact };
    const first = await send('q', complaint, code);
    const filed = eventOf(first.body, 'complaint-filed');
    // 15 working days.
    expect(filed).toMatchObject({ complaint: '2026-000001', ticketId: id, kind: 'complaint', dueOn: '2026-03-23' });
    point = await point.restart();
    expect((await send('q', complaint, code)).body).toEqual(first.body);
  });

  it('stands in the registers, and nothing of it in the journal', async () => {
    const notes = join(point.data, 'registers', 'notes');
    const kept = await Promise.all((await readdir(notes)).map((name) => readFile(join(notes, name), 'utf8')));
    expect(kept.filter((one) => one.includes(text))).toHaveLength(2);
    expect(kept.filter((one) => one.includes(contact))).toHaveLength(1);
    for (const name of await readdir(notes)) expect((await stat(join(notes, name))).mode & 0o777).toBe(0o600);
    for (const folder of [notes, join(notes, '..')]) expect((await stat(folder)).mode & 0o777).toBe(0o700);

    const days = join(point.data, 'days');
    const [first = '', ...others] = (
      await Promise.all((await readdir(days)).map((name) => readFile(join(days, name), 'utf8')))
    )
      .join('')
      .trim()
      .split('\n');
    // The setup names every class: only what happened must not.
    expect(first).toContain('day-opened');
    const happened = others.join('\n');
    expect(happened).toContain('complaint-filed');
    expect(happened).not.toMatch(/zafiro|disability|wheelchair|discapacidad/i);
    expect(happened).not.toContain(code);
    expect(await readdir(join(point.data, 'registers', 'needs'))).toEqual([]);
  });
});
