import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SupervisorView } from '../shared/views/supervisorView.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';
import { eventOf, next, open, take } from './testing/replies.ts';

let point: PointUnderTest;
let one: string;
let two: string;
let supervisor: string;
beforeAll(async () => {
  point = await startPoint();
  [one, two, supervisor] = await Promise.all([
    point.signIn('agent1'),
    point.signIn('agent2'),
    point.signIn('supervisor'),
  ]);
  await point.send('open', open('2'), one);
  await point.send('open', open('3'), two);
});
afterAll(() => point.stop());

let sent = 0;
const send = (command: object, token?: string) => point.send(`s-${++sent}`, command, token);
const issue = async (service = 'payments') => eventOf((await send(take(service))).body, 'ticket-taken').ticket;
const lastCalled = async (counter: string) => {
  const { body } = await point.ask({ path: `/api/views/counter/${counter}`, token: one });
  return (body as { view: { lastCalled: string | null } }).view.lastCalled;
};
const callNext = async (counter: string, token: string) =>
  eventOf((await send(next(counter, await lastCalled(counter)), token)).body, 'ticket-called');
const step = (type: string, counter: string, token: string, more: object = {}) =>
  send({ type, counter, ...more }, token);
const refused = (status: number, why: string) => ({ status, body: { ok: false, why } });

describe('the steps at a counter, over HTTP', () => {
  it('undo takes the last step back, by its own agent', async () => {
    const { id, label } = await issue();
    await callNext('2', one);
    expect(await step('undo', '2', two)).toMatchObject(refused(409, 'not-your-counter'));
    expect(await send({ type: 'undo', counter: '2' })).toMatchObject({ status: 401 });
    const undone = eventOf((await step('undo', '2', one)).body, 'step-undone');
    expect(undone).toMatchObject({
      step: 'ticket-called',
      withdrawn: label,
      tickets: [{ ticketId: id, stage: 'waiting' }],
    });
    await callNext('2', one);
  });

  it('hold puts a ticket aside and resume goes on with it', async () => {
    const ticket = (await lastCalled('2')) as string;
    await step('start-service', '2', one);
    const held = await step('hold-ticket', '2', one, { note: 'Fue por una copia' });
    expect(eventOf(held.body, 'ticket-held')).toMatchObject({
      ticketId: ticket,
      note: expect.not.stringContaining('copia'),
    });
    expect(await step('resume-ticket', '3', two, { ticket })).toMatchObject({ status: 409 });
    const resumed = await step('resume-ticket', '2', one, { ticket });
    expect(eventOf(resumed.body, 'ticket-resumed')).toMatchObject({ ticketId: ticket, counter: '2', from: '2' });
  });

  it('transfer gives it to another service, and first needs a reason', async () => {
    const ticket = await lastCalled('2');
    const to = { service: 'claims' };
    expect(await step('transfer', '2', one, { to, place: 'first' })).toMatchObject({ status: 409 });
    const moved = await step('transfer', '2', one, { to, place: 'by-order', note: 'Falta una firma' });
    expect(eventOf(moved.body, 'ticket-transferred')).toMatchObject({
      ticketId: ticket,
      from: '2',
      service: 'claims',
      to,
    });
    expect(JSON.stringify(moved.body)).not.toContain('firma');
  });

  it('call-ticket calls one out of order for a reason that is known', async () => {
    const [, second] = [await issue(), await issue()];
    const call = { ticket: second.id, reason: 'urgent' };
    expect(await step('call-ticket', '3', two, { ...call, reason: 'whim' })).toMatchObject(
      refused(409, 'unknown-reason'),
    );
    const called = eventOf((await step('call-ticket', '3', two, call)).body, 'ticket-called');
    expect(called).toMatchObject({ ticketId: second.id, counter: '3', outOfOrder: 'urgent' });
  });

  it('pause closes the counter to calls until it resumes', async () => {
    const paused = await step('pause-counter', '2', one, { reason: 'break' });
    expect(eventOf(paused.body, 'counter-paused')).toMatchObject({ counter: '2', reason: 'break' });
    expect(await send(next('2', await lastCalled('2')), one)).toMatchObject(refused(409, 'counter-paused'));
  });

  it('the supervisor sees the numbers of all that, and agents do not', async () => {
    const path = '/api/views/supervisor';
    expect((await point.ask({ path, token: one })).status).toBe(403);
    expect((await point.ask({ path })).status).toBe(401);
    const { body } = await point.ask({ path, token: supervisor });
    const { view } = body as { view: SupervisorView };
    expect(view).toMatchObject({ screen: 'supervisor', issued: 3, help: [], suspended: [], lateArrivals: 0 });
    expect(view.waiting.map(({ service, waiting }) => [service, waiting]).sort()).toEqual([
      ['claims', 1],
      ['payments', 1],
    ]);
    const at = (id: string) => view.counters.find((counter) => counter.id === id);
    expect(at('2')).toMatchObject({ agent: 'agent1', paused: { reason: 'break' }, ticket: null, held: [] });
    expect(at('3')).toMatchObject({ agent: 'agent2', paused: null, ticket: { stage: 'called' } });
    expect(await step('resume-counter', '2', one)).toMatchObject({ status: 200 });
  });
});
