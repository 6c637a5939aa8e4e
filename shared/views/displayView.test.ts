import { describe, expect, test } from 'vitest';
import type { DisplayId } from '../domain/ids.ts';
import { rememberedCalls, type State } from '../domain/model.ts';
import { sampleSetup } from '../domain/sampleSetup.ts';
import { given, givenSetup } from '../domain/testing/given.ts';
import { called, finished, noShow, opened, recalled, started, taken } from '../domain/testing/happened.ts';
import { type BoardCall, displayView } from './displayView.ts';

const board = (state: State): readonly BoardCall[] => displayView(state, 'd1' as DisplayId)?.calls ?? [];
const rows = (state: State) => board(state).map(({ label, counter, isOpen }) => [label, counter, isOpen]);

describe('the waiting room sees', () => {
  const one = [opened('1'), taken('A001'), called('A001', '1')];

  test('who is called where, as long as they are awaited', () => {
    expect(rows(given(...one).state)).toEqual([['A001', '1', true]]);
    expect(rows(given(...one, started('A001', '1')).state)).toEqual([['A001', '1', false]]);
    expect(rows(given(...one, noShow('A001', '1')).state)).toEqual([['A001', '1', false]]);
  });

  test('one row a ticket, newest first; a recall has a number of its own, to be announced', () => {
    const two = [...one, opened('2', 'agent2'), taken('A002'), called('A002', '2')];
    const before = board(given(...two).state);
    const after = board(given(...two, recalled('A001', '1')).state);
    expect(after.map(({ label }) => label)).toEqual(['A001', 'A002']);
    expect(after[0]?.seq).toBeGreaterThan(before[0]?.seq ?? 0);
    expect(after[1]).toEqual(before[0]);
  });

  test('the counter by its name', () => {
    const counters = sampleSetup.counters.map((counter) => ({ ...counter, name: `Módulo ${counter.id}` }));
    expect(rows(givenSetup({ counters }, ...one).state)).toEqual([['A001', 'Módulo 1', true]]);
  });

  test('every call that is open, and the last twelve that are over', () => {
    const labels = Array.from({ length: rememberedCalls + 10 }, (_, index) => `B${String(index + 101)}`);
    const past = labels.flatMap((label) => [taken(label), called(label, '2'), noShow(label, '2')]);
    const calls = rows(given(...one, opened('2', 'agent2'), ...past).state);
    expect(calls).toHaveLength(13);
    expect(calls.at(-1)).toEqual(['A001', '1', true]);
    expect(calls[0]).toEqual([labels.at(-1), '2', false]);
  });

  test('nothing on a display that the point does not have', () => {
    expect(displayView(given().state, 'd9' as DisplayId)).toBeNull();
  });
});

describe('a display of an area', () => {
  const counters = sampleSetup.counters.map((counter) => ({
    ...counter,
    ...(counter.id === '1' && { area: 'A', toward: 'left' as const }),
    ...(counter.id === '2' && { area: 'B' }),
  }));
  const displays = [
    { id: 'd1' as DisplayId, areas: ['A'] },
    { id: 'd2' as DisplayId, areas: ['B'] },
    { id: 'd3' as DisplayId, areas: ['A', 'B'] },
    { id: 'd4' as DisplayId },
  ];
  const opening = ['1', '2', '3'].map((counter) => opened(counter, `agent${counter}`));
  const { state } = givenSetup(
    { counters, displays },
    ...[...opening, taken('A001'), taken('A002'), taken('A003')],
    ...[called('A001', '1'), called('A002', '2'), called('A003', '3')],
  );
  const labelsOn = (id: string) => displayView(state, id as DisplayId)?.calls.map(({ label }) => label);

  test('shows the calls of its counters only, and one without areas all', () => {
    expect(labelsOn('d1')).toEqual(['A001']);
    expect(labelsOn('d2')).toEqual(['A002']);
    expect(labelsOn('d3')).toEqual(['A002', 'A001']);
    expect(labelsOn('d4')).toEqual(['A003', 'A002', 'A001']);
  });

  test('says where each counter is, as the setup says', () => {
    const signs = displayView(state, 'd4' as DisplayId)?.calls.map(({ area, toward }) => [area, toward]);
    expect(signs).toEqual([
      [null, null],
      ['B', null],
      ['A', 'left'],
    ]);
  });
});

describe('the waiting room hears', () => {
  test("an open call in the ticket's language, then in the house's, and nothing of who has come", () => {
    const called1 = [opened('1'), taken('A001', { language: 'pt' }), called('A001', '1')];
    const saidIn = (state: State) => board(state).map((call) => call.saidIn);
    expect(saidIn(given(...called1).state)).toEqual([['pt', 'es']]);
    expect(saidIn(given(...called1, started('A001', '1')).state)).toEqual([[]]);
  });
});

describe('the waiting room does not see', () => {
  const classes = sampleSetup.classes.map((one) => ({ ...one, keepClass: true }));
  const { state } = givenSetup(
    { classes },
    ...[opened('1'), opened('6', 'agent6'), opened('4', 'agent4')],
    ...[
      taken('B001', { priority: 'older' }),
      taken('L001', { errand: 'claims' }),
      taken('R001', { priority: 'infant' }),
    ],
    ...[taken('C001', { priority: 'preferential' }), taken('A001')],
    ...[called('B001', '1', { rule: 'reach' }), called('L001', '6'), called('R001', '4')],
    ...[started('L001', '6'), started('R001', '4'), finished('R001', '4')],
  );
  const shown = JSON.stringify(displayView(state, 'd1' as DisplayId));

  test('class, group, service, errand or reason of anybody', () => {
    const secrets = [
      ...sampleSetup.classes.flatMap(({ id, group, name }) => [id, group, ...Object.values(name)]),
      ...sampleSetup.services.flatMap(({ id, name }) => [id, ...Object.values(name)]),
      ...['regular', 'reach', 'serving', 'finished'],
    ];
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
  });

  test('ticket ids, senders and agents', () => {
    const senders = ['kiosk:', 'agent', ...state.tickets.keys(), ...state.calls.map(({ ticket }) => ticket)];
    expect(senders.filter((sender) => shown.includes(sender))).toEqual([]);
  });

  test('anybody who was not called', () => {
    expect(['A001', 'C001'].filter((label) => shown.includes(label))).toEqual([]);
    expect(['B001', 'L001', 'R001'].filter((label) => shown.includes(label))).toHaveLength(3);
  });

  test('any field but these', () => {
    const fields = board(state).flatMap((call) => Object.keys(call));
    expect([...new Set(fields)].sort()).toEqual([
      'area',
      'at',
      'attendedBy',
      'counter',
      'isOpen',
      'isWithdrawn',
      'label',
      'saidIn',
      'seq',
      'toward',
    ]);
  });
});
