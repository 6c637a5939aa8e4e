import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../shared/domain/testing/given.ts';
import { opened, taken } from '../shared/domain/testing/happened.ts';
import type { Reply, ViewMessage } from '../shared/protocol/messages.ts';
import type { KioskView } from '../shared/views/kioskView.ts';
import type { TicketView } from '../shared/views/ticketView.ts';
import { openForecast } from './forecast.ts';
import type { ServicePoint } from './servicePoint.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';

const minute = 60_000;

let point: PointUnderTest;
let now = Date.parse('2026-11-23T14:00:00Z');
beforeAll(async () => {
  point = await startPoint({ clock: () => now as never });
});
afterAll(() => point.stop());

const paymentsNow = async () => {
  const { body } = await point.ask({ path: '/api/views/kiosk/k1' });
  return (body as ViewMessage<KioskView>).view.services.find(({ id }) => id === 'payments');
};

let sent = 0;
const send = async (command: object, token?: string): Promise<Reply> => {
  sent += 1;
  return (await point.send(`c${sent}`, command, token)).body;
};
const take = () => send({ type: 'take-ticket', service: 'payments' });

/** Opens a counter on a line of six. */
async function begin(): Promise<string> {
  const token = await point.signIn('agent1');
  await send({ type: 'open-counter', counter: '2' }, token);
  for (let n = 0; n < 6; n += 1) await take();
  return token;
}

/** A morning at which every visitor takes three minutes and six wait all the time. */
async function morning(): Promise<void> {
  const token = await begin();
  let after: string | null = null;
  for (let n = 0; n < 30; n += 1) {
    await take();
    const reply: Reply = await send({ type: 'call-next', counter: '2', after }, token);
    const called = reply.ok ? reply.events.find((event) => event.type === 'ticket-called') : undefined;
    after = called?.ticketId ?? null;
    await send({ type: 'start-service', counter: '2' }, token);
    now += 3 * minute;
  }
}

it('shows no time where nobody serves or nothing is known, and an honest range after a day', async () => {
  expect(await paymentsNow()).toMatchObject({ waiting: 0, range: null });
  await morning();
  now += 3_000;
  expect(await paymentsNow(), 'nothing was known when this day began').toMatchObject({ waiting: 6, range: null });

  now += 24 * 60 * minute;
  await begin();
  const mine = await take();
  const code = mine.ok ? mine.events.find(({ type }) => type === 'ticket-taken')?.code : undefined;
  // What the day before has shown is read in the background.
  await expect
    .poll(async () => {
      now += 3_000;
      return (await paymentsNow())?.range;
    })
    .not.toBeNull();
  const { range } = (await paymentsNow()) ?? {};
  expect(range?.fromMinutes).toBeGreaterThan(5);
  expect(range?.fromMinutes).toBeLessThanOrEqual(21);
  expect(range?.toMinutes).toBeGreaterThanOrEqual(21);

  const followed = (await point.ask({ path: `/api/views/ticket/${code}` })).body as ViewMessage<TicketView>;
  expect(followed.view).toMatchObject({ stage: 'waiting', peopleBefore: 6, range: { toMinutes: expect.any(Number) } });
  expect(point.faults).toEqual([]);
});

it('is not computed for a call while what was expected last is ten seconds old at most, and never told when it is older', () => {
  const { state } = given(opened('2'), taken('B001'));
  let at = Date.parse('2026-03-02T13:05:00Z');
  const place = { state: () => state, now: () => at, onCommitted: () => () => {} };
  const journal = { days: () => [], seenOn: () => Promise.reject(new Error('There are no days.')), forget: () => {} };
  const never = new Promise<void>(() => {});
  const forecast = openForecast({
    ...{ point: place as unknown as ServicePoint, journal, ready: () => never },
    onFault: (fault) => {
      throw fault;
    },
  });
  const first = forecast.latest();
  at += 1_999;
  expect(forecast.current()).toBe(first);
  at += 8_000;
  expect(forecast.latest(), 'a call waits for none').toBe(first);
  const newer = forecast.current();
  expect(newer).not.toBe(first);
  at += 9_999;
  expect(forecast.latest(), 'the newest, whoever asked for it').toBe(newer);
  at += 1;
  expect(forecast.latest(), 'a morning does not begin with the waits of the night').not.toBe(newer);
  forecast.stop();
});
