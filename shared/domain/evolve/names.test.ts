import { expect, test } from 'vitest';
import type { Event } from '../events.ts';
import { given } from '../testing/given.ts';
import { idOf, taken } from '../testing/happened.ts';
import { withNames } from './names.ts';

const { state } = given(taken('A001'));
const named = { ticketId: idOf('A001'), label: 'A001' };
const isNamedBy = (event: object) => {
  const after = withNames(state, [event as Event], 99);
  return after.tickets.get(idOf('A001'))?.namedAt === 99;
};

test('whatever touches a place in line names its ticket', () => {
  for (const type of [
    'priority-changed',
    'ticket-relabelled',
    'ticket-called',
    'ticket-reinstated',
    'ticket-transferred',
  ])
    expect(isNamedBy({ type, ...named })).toBe(true);
  expect(isNamedBy({ type: 'step-undone', tickets: [named] })).toBe(true);
  expect(isNamedBy({ type: 'counter-closed', returned: [named] })).toBe(true);
});

test('what is said of the paper, or of how it was, does not', () => {
  for (const type of ['slip-reported', 'reprint-asked', 'feedback-given', 'complaint-filed'])
    expect(isNamedBy({ type, ...named })).toBe(false);
});

test('nor do events about nobody', () => {
  expect(isNamedBy({ type: 'counter-paused', counter: '1' })).toBe(false);
});
