import { expect, test } from 'vitest';
import { waitedMs } from './model.ts';
import { orderTimeBack } from './orderTime.ts';
import { given, minute } from './testing/given.ts';
import { called, type Happened, idOf, opened, recalled, started, taken } from './testing/happened.ts';
import { held, resumed, returned, timeAt } from './testing/happenedSteps.ts';

const ticketAfter = (...past: readonly Happened[]) => {
  const ticket = given(...past).state.tickets.get(idOf('A001'));
  if (!ticket) throw new Error('The story has no A001.');
  return ticket;
};

test('one that waits keeps its own', () => {
  expect(orderTimeBack(ticketAfter(taken('A001')), minute(9))).toBe(timeAt(0));
});

test('one that left the line comes back with what it had waited, however long it was away', () => {
  const past = [opened('1'), taken('A001'), called('A001', '1').at(5)];
  const away = [recalled('A001', '1').at(7), started('A001', '1').at(8), held('A001', '1').at(9), resumed('A001', '1')];
  for (const later of [past, [...past, ...away]]) {
    expect(orderTimeBack(ticketAfter(...later), minute(65))).toBe(timeAt(60));
  }
});

test('twice away counts both', () => {
  const past = [opened('1'), taken('A001'), called('A001', '1').at(5), returned('A001', '1').at(8)];
  const ticket = ticketAfter(...past, called('A001', '1').at(10), returned('A001', '1').at(20));
  expect(waitedMs(ticket, minute(20))).toBe(7 * 60_000);
});
