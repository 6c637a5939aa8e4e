import { describe, expect, test } from 'vitest';
import type { CounterId } from '../ids.ts';
import type { Ticket } from '../model.ts';
import type { Discipline } from '../setup.ts';
import { minute } from '../testing/given.ts';
import { calling, waiting } from '../testing/waiting.ts';
import { mayServe } from './discipline.ts';
import { inOrder, next } from './index.ts';

const legal = { group: 'preferential' };
const disciplines: readonly Discipline[] = [
  { type: 'aim' },
  { type: 'fifo' },
  { type: 'strict' },
  { type: 'ratio', preferential: 1, regular: 1 },
];

describe.each(disciplines)('whom a person has placed first, under $type', (discipline) => {
  const under = calling({}, { discipline });

  test('goes before everybody, due or of the law, and overtakes nobody', () => {
    const line = [waiting('A001', 90), waiting('A002', 70, legal), waiting('A003', 1, { placedFirst: 12 })];
    expect(next(under, line)).toMatchObject({
      ticket: { label: 'A003' },
      why: { rule: 'placed-first', candidates: 3, waitedMs: 60_000, overtook: [] },
    });
  });

  test('by the placement, not by age', () => {
    const line = [
      waiting('A001', 90, { placedFirst: 13 }),
      waiting('A002', 70, legal),
      waiting('A003', 1, { placedFirst: 12 }),
    ];
    expect(inOrder(under, line).map(({ label }) => label)).toEqual(['A003', 'A001', 'A002']);
  });

  test('is called by no counter that may not serve it', () => {
    const line = [waiting('A001', 3), waiting('R002', 1, { service: 'claims', placedFirst: 12 })];
    expect(next(under, line)?.ticket.label).toBe('A001');
  });
});

describe('a ticket bound to a counter', () => {
  const boundTo = (counter: string, until: number): Ticket['bound'] => ({
    counter: counter as CounterId,
    until: minute(until),
  });

  test('is called by that one alone', () => {
    const bound = waiting('A001', 90, { bound: boundTo('y', 1) });
    expect(mayServe(calling({ id: 'x' as CounterId }), bound)).toBe(false);
    expect(mayServe(calling({ id: 'y' as CounterId }), bound)).toBe(true);
    expect(next(calling({ id: 'x' as CounterId }), [bound, waiting('A002', 1)])?.why).toMatchObject({
      rule: 'only-one',
      overtook: [],
    });
  });

  test('falls back to its line when the time has passed, to the millisecond', () => {
    const counter = calling({ id: 'x' as CounterId });
    expect(mayServe(counter, waiting('A001', 90, { bound: boundTo('y', 0) }))).toBe(true);
    expect(mayServe(counter, waiting('A001', 90, { bound: boundTo('y', 1 / 60_000) }))).toBe(false);
  });

  test('and only by one that does its service', () => {
    const bound = waiting('R001', 1, { service: 'claims', bound: boundTo('x', 1) });
    expect(mayServe(calling({ id: 'x' as CounterId }), bound)).toBe(false);
  });
});
