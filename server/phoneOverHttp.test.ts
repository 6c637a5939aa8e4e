import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TicketView } from '../shared/views/ticketView.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';
import { eventOf, patiently, take } from './testing/replies.ts';

let point: PointUnderTest;
beforeAll(async () => {
  point = await startPoint();
});
afterAll(() => point.stop());

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
