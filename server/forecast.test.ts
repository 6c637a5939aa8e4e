import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ViewMessage } from '../shared/protocol/messages.ts';
import type { KioskView } from '../shared/views/kioskView.ts';
import type { TicketView } from '../shared/views/ticketView.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';

let point: PointUnderTest;
let now = Date.parse('2026-11-23T14:00:00Z');
beforeAll(async () => {
  point = await startPoint({ clock: () => now as never });
});
afterAll(() => point.stop());

const paymentsAt = async () => {
  const { body } = await point.ask({ path: '/api/views/kiosk/k1' });
  return (body as ViewMessage<KioskView>).view.services.find(({ id }) => id === 'payments');
};
const take = (id: string) => point.send(id, { type: 'take-ticket', service: 'payments' });

it('shows no time where nobody serves, and an honest range where somebody does', async () => {
  expect(await paymentsAt()).toMatchObject({ waiting: 0, range: null });
  await point.send('o', { type: 'open-counter', counter: '2' }, await point.signIn('agent1'));
  for (let n = 0; n < 6; n += 1) await take(`t${n}`);
  now += 3_000;
  const { body } = await take('mine');
  const code = body.ok ? body.events.find(({ type }) => type === 'ticket-taken')?.code : undefined;
  now += 3_000;
  const seen = await paymentsAt();
  expect(seen?.waiting).toBe(7);
  expect(seen?.range?.fromMinutes).toBeGreaterThan(0);
  expect(seen?.range?.toMinutes).toBeGreaterThan(seen?.range?.fromMinutes ?? 0);

  const followed = (await point.ask({ path: `/api/views/ticket/${code}` })).body as ViewMessage<TicketView>;
  expect(followed.view).toMatchObject({ stage: 'waiting', peopleBefore: 6, range: { toMinutes: expect.any(Number) } });
  expect(point.faults).toEqual([]);
});
