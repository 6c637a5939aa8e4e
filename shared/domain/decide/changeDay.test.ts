import { describe, expect, test } from 'vitest';
import { initialState } from '../model.ts';
import { sampleSetup } from '../sampleSetup.ts';
import { callNext, openCounter, takeTicket } from '../testing/asked.ts';
import { given, minute } from '../testing/given.ts';
import { called, dayClosed, dayOpened, idOf, opened, started, taken } from '../testing/happened.ts';
import { dayClosing, dayOpening } from './changeDay.ts';

/** Midnight in Bogotá, sixteen hours after the story begins. */
const midnight = 16 * 60;

describe('the day opens', () => {
  test('with the whole setup in force and the moment at which it will end', () => {
    expect(dayOpening({ ...initialState, setup: sampleSetup }, minute(0))).toEqual({
      type: 'day-opened',
      day: '2026-03-02',
      endsAt: '2026-03-03T05:00:00.000Z',
      setup: sampleSetup,
      complaints: { open: [], lastNumber: {} },
    });
  });

  test('once', () => {
    expect(dayOpening(given().state, minute(1))).toBeNull();
  });
});

describe('the day ends', () => {
  test('not a millisecond before its time', () => {
    const { state } = given(taken('A001'));
    expect(dayClosing(state, (minute(midnight) - 1) as typeof state.at)).toBeNull();
    expect(dayClosing(state, minute(midnight))).not.toBeNull();
    expect(dayClosing({ ...initialState, setup: sampleSetup }, minute(midnight))).toBeNull();
  });

  test('with the first command after it, and accounts for everybody', () => {
    given(
      ...[opened('1'), opened('2', 'agent2'), taken('A001'), taken('A002'), taken('A003')],
      ...[called('A001', '1'), called('A002', '2'), started('A002', '2')],
    )
      .when(takeTicket('payments').at(midnight))
      .then(
        dayClosed('2026-03-02', { leftUnserved: [idOf('A001'), idOf('A003')], endUnknown: [idOf('A002')] }),
        dayOpened('2026-03-03'),
        taken('B001'),
      );
  });

  test('also when it is found out late: the days between did not happen', () => {
    given(taken('A001'))
      .when(takeTicket('payments').at(midnight + 3 * 24 * 60))
      .then(dayClosed('2026-03-02', { leftUnserved: [idOf('A001')] }), dayOpened('2026-03-06'), taken('B001'));
  });
});

describe('nothing crosses', () => {
  const yesterday = given(opened('1'), taken('A041'), taken('A042'), called('A041', '1'));
  const morning = yesterday
    .when(
      openCounter('1')
        .by('agent2')
        .at(midnight + 60),
    )
    .then(
      dayClosed('2026-03-02', { leftUnserved: [idOf('A041'), idOf('A042')] }),
      dayOpened('2026-03-03'),
      opened('1', 'agent2'),
    );

  test('neither people nor calls nor counts, but the setup', () => {
    const { tickets, calls, counters, day, setup } = morning.state;
    expect([tickets.size, calls.length, counters.size]).toEqual([0, 0, 1]);
    expect(day).toEqual({
      date: '2026-03-03',
      endsAt: minute(midnight + 24 * 60),
      issued: 0,
      series: {},
      handedOver: new Map(),
      lateArrivals: [],
      counts: { finished: 0, 'no-show': 0, cancelled: 0 },
    });
    expect(setup).toEqual(sampleSetup);
  });

  test('numbers begin again', () => {
    morning.when(takeTicket('information')).then(taken('A001', { issueSeq: 1 }));
  });

  test('the counter has called nobody yet', () => {
    morning
      .when(takeTicket('information').as('first'))
      .then(taken('A001'))
      .when(callNext('1', { after: idOf('A041') }).by('agent2'))
      .thenRefused('already-advanced')
      .when(callNext('1', { after: null }).by('agent2'))
      .then(called('A001', '1'));
  });

  test('the numbers of entries and the clock run on', () => {
    expect(morning.state.revision).toBe(yesterday.state.revision + 3);
    expect(morning.state.at).toBe(minute(midnight + 60));
  });
});

test('a refused command ends the old day and opens no new one', () => {
  const { state } = given(opened('1'))
    .when(callNext('1', { after: null }).at(midnight))
    .thenRefused('counter-closed');
  const night = { revision: 3, at: minute(midnight), closedDay: '2026-03-02' };
  expect(state).toEqual({ ...initialState, setup: sampleSetup, ...night });
});
