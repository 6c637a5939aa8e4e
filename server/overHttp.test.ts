import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';
import { eventOf, next, open, take } from './testing/replies.ts';

let point: PointUnderTest;
beforeAll(async () => {
  point = await startPoint();
});
afterAll(() => point.stop());

describe('tickets over HTTP', () => {
  it('gives 60 at once 60 different labels', async () => {
    const replies = await Promise.all(Array.from({ length: 60 }, (_, n) => point.send(`many-${n}`, take())));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(replies.map(({ body }) => eventOf(body, 'ticket-taken').ticket.label)).size).toBe(60);
  });

  it('answers the same id of the same sender with the same reply, also after a restart', async () => {
    const first = await point.send('once', take());
    expect((await point.send('once', take())).body).toEqual(first.body);
    point = await point.restart();
    const again = await point.send('once', take());
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(eventOf(again.body, 'ticket-taken').code).toMatch(/^[0-9A-Z]{16}$/);
  });

  it('takes the same id of another sender for another command', async () => {
    const first = await point.send('shared-id', take());
    const other = await point.send('shared-id', take(), await point.signIn('agent1'));
    expect(eventOf(other.body, 'ticket-taken').ticket.label).not.toBe(eventOf(first.body, 'ticket-taken').ticket.label);
  });

  it('refuses the same id with other content, also after a restart', async () => {
    await point.send('content', take('payments'));
    expect(await point.send('content', take('claims'))).toMatchObject({ status: 409, body: { why: 'id-reused' } });
    point = await point.restart();
    expect(await point.send('content', take('claims'))).toMatchObject({ status: 409, body: { why: 'id-reused' } });
  });

  it('keeps nothing of a class but its group', async () => {
    const { body } = await point.send('older', take('payments', { priority: 'older' }));
    expect(eventOf(body, 'ticket-taken').ticket).toMatchObject({ service: 'payments', priority: 'preferential' });
    const pregnant = await point.send('older', take('payments', { priority: 'pregnant' }));
    expect(pregnant.body, 'the same content after its reduction').toEqual(body);
  });

  it('puts community into its line, with the errand', async () => {
    const { body } = await point.send('leader', take('claims', { priority: 'community' }));
    expect(eventOf(body, 'ticket-taken').ticket).toMatchObject({
      service: 'community',
      errand: 'claims',
      priority: null,
    });
  });
});

describe('counters over HTTP', () => {
  it('gives two agents at once two tickets, and a stale press nobody', async () => {
    const [one, two] = await Promise.all([point.signIn('agent1'), point.signIn('agent2')]);
    await point.send('open', open('2'), one);
    await point.send('open', open('3'), two);
    await Promise.all([point.send('w1', take()), point.send('w2', take())]);
    const [first, second] = await Promise.all([
      point.send('n', next('2', null), one),
      point.send('n', next('3', null), two),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const called = eventOf(first.body, 'ticket-called');
    expect(called.ticketId).not.toBe(eventOf(second.body, 'ticket-called').ticketId);
    expect(called.why.candidates).toBeGreaterThan(1);

    const before = await point.health();
    const stale = await point.send('n2', next('2', null), one);
    expect(stale).toMatchObject({ status: 409, body: { ok: false, why: 'already-advanced' } });
    expect((await point.health()).revision).toBe(before.revision);
  });

  it('shows each counter the ticket that it must name next', async () => {
    const token = await point.signIn('agent1');
    const { body } = await point.ask({ path: '/api/views/counter/2', token });
    const { view } = body as { view: { lastCalled: string; can: Record<string, boolean> } };
    expect(view.can).toMatchObject({ callNext: false, start: true, finish: false });
    for (const type of ['start-service', 'finish-service']) await point.send(type, { type, counter: '2' }, token);
    expect(await point.send('after', next('2', view.lastCalled), token)).toMatchObject({ status: 200 });
  });
});
