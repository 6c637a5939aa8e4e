import { describe, expect, test } from 'vitest';
import { evolve } from './evolve.ts';
import { initialState, rememberedCalls, type State } from './model.ts';
import { given } from './testing/given.ts';
import { called, noShow, opened, recalled, started, taken, takenFirst } from './testing/happened.ts';
import type { Timestamp } from './time.ts';

const rows = ({ calls }: State) => calls.map(({ label, counter }) => `${label} → ${counter}`);

describe('the calls', () => {
  const twoCalled = [opened('1'), opened('2'), taken('A001'), taken('A002'), called('A001', '1'), called('A002', '2')];

  test('stand newest first, one row a ticket: a recall moves it up', () => {
    expect(rows(given(...twoCalled).state)).toEqual(['A002 → 2', 'A001 → 1']);
    expect(rows(given(...twoCalled, recalled('A001', '1')).state)).toEqual(['A001 → 1', 'A002 → 2']);
  });

  test('one that is still open outlives any number of others', () => {
    const others = Array.from({ length: rememberedCalls + 5 }, (_, index) => `B${String(index + 1).padStart(3, '0')}`);
    const busy = others.flatMap((label) => [taken(label), called(label, '2'), noShow(label, '2')]);
    const { state } = given(...twoCalled, noShow('A002', '2'), ...busy);
    expect(state.calls.length).toBe(rememberedCalls + 1);
    expect(rows(state).at(-1)).toBe('A001 → 1');
  });
});

describe('overtaking', () => {
  test('is counted for exactly those whom a call names', () => {
    const { state } = given(
      ...[opened('1'), taken('A001'), taken('A002').at(1), takenFirst('A003').at(2)],
      called('A003', '1', { overtook: [1, 2] }),
    );
    expect([...state.tickets.values()].map(({ label, overtaken }) => [label, overtaken])).toEqual([
      ['A001', 1],
      ['A002', 1],
      ['A003', 0],
    ]);
  });
});

test('an entry about somebody who is not there is a fault of the journal, never passed over', () => {
  expect(() => given(opened('1'), started('A001', '1'))).toThrow('A001');
});

test('an entry gives the state its number and its moment', () => {
  const entry = { seq: 7, at: '2026-03-02T13:00:00.000Z' as Timestamp, events: [] };
  expect(evolve(initialState, entry)).toEqual({ ...initialState, revision: 7, at: Date.parse(entry.at) });
});
