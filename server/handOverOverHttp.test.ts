import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';
import { eventOf, take } from './testing/replies.ts';

let point: PointUnderTest;
beforeAll(async () => {
  point = await startPoint();
});
afterAll(() => point.stop());

const handOver = (id: string, label: string, more: object = {}) => ({
  ...{ type: 'hand-over', service: 'payments', take: id, label, issued: { by: 'age', ageMs: 5_000 } },
  ...more,
});
const labels = async () => {
  const token = await point.signIn('supervisor');
  const { body } = await point.ask({ path: '/api/entries', token });
  return String(body);
};

describe('a ticket that a kiosk issued while its request found no answer', () => {
  it('wins over the label that the request had got, and says the same again, also after a restart', async () => {
    const taken = eventOf((await point.send('lost-1', take())).body, 'ticket-taken').ticket;
    const first = await point.send('lost-1', handOver('lost-1', 'B1001'));
    expect(first.status).toBe(200);
    expect(eventOf(first.body, 'ticket-relabelled')).toMatchObject({
      ticketId: taken.id,
      from: taken.label,
      to: 'B1001',
    });
    expect((await point.send('lost-1', handOver('lost-1', 'B1001'))).body).toEqual(first.body);
    point = await point.restart();
    expect(await point.send('lost-1', handOver('lost-1', 'B1001'))).toMatchObject({ status: 200, body: first.body });
    const late = await point.send('lost-1', take());
    expect(eventOf(late.body, 'ticket-taken').ticket).toEqual(taken);
  });

  it('is taken in first, and the late request then gets no second ticket, also after a restart', async () => {
    const first = await point.send('lost-2', handOver('lost-2', 'B1002', { priority: 'older' }));
    const { ticket, code = '' } = eventOf(first.body, 'ticket-taken');
    expect(ticket).toMatchObject({
      label: 'B1002',
      kiosk: 'k1',
      priority: 'preferential',
      offline: { isTimeEstimated: false },
    });
    const refused = { status: 409, body: { why: 'already-issued', detail: { label: 'B1002' } } };
    expect(await point.send('lost-2', take('payments', { priority: 'older' }))).toMatchObject(refused);
    point = await point.restart();
    expect(await point.send('lost-2', take('payments', { priority: 'older' }))).toMatchObject(refused);
    expect((await point.send('lost-2', handOver('lost-2', 'B1002', { priority: 'older' }))).body).toEqual(first.body);
    expect((await point.ask({ path: `/api/views/ticket/${code}` })).body).toMatchObject({ view: { label: 'B1002' } });
  });

  it('is already issued under another id of the hand-over', async () => {
    const before = await labels();
    expect(await point.send('other', handOver('lost-2', 'B1002'))).toMatchObject({
      status: 409,
      body: { why: 'already-issued' },
    });
    expect(await labels()).toBe(before);
  });

  it('gives the same reply when it is told again later, by an age that has grown', async () => {
    const first = await point.send('again', handOver('again', 'B1005'));
    const older = handOver('again', 'B1005', { issued: { by: 'age', ageMs: 65_000 } });
    expect(await point.send('again', older)).toMatchObject({ status: 200, body: first.body });
  });

  it('with other content under the same id is refused', async () => {
    expect(await point.send('lost-2', handOver('lost-2', 'B1009'))).toMatchObject({
      status: 409,
      body: { why: 'id-reused' },
    });
  });

  it('comes from a kiosk only, with a label of its band', async () => {
    const agent = await point.signIn('agent1');
    expect(await point.send('x', handOver('x', 'B1003'), agent)).toMatchObject({ status: 403 });
    expect(await point.send('y', handOver('y', 'B2003'))).toMatchObject({ status: 409, body: { why: 'wrong-label' } });
    expect(await point.send('z', handOver('z', '<b>'))).toMatchObject({ status: 400 });
  });
});
