import { describe, expect, test } from 'vitest';
import { initialState, type State } from '../model.ts';
import { sampleSetup } from '../sampleSetup.ts';
import { takeTicket } from '../testing/asked.ts';
import { fileComplaint } from '../testing/askedVoices.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, dayClosed, dayOpened, idOf, opened, started, taken } from '../testing/happened.ts';
import { complaintFiled, setAside } from '../testing/happenedVoices.ts';
import { type BusinessDay, type Instant, type TimeOfDay, timestampOf, type Zone } from '../time.ts';
import { dayClosing, dayOpening, isDayOver } from './changeDay.ts';

const instant = (text: string) => Date.parse(text) as Instant;
const hours = (count: number) => count * 3_600_000;

/** A point somewhere, between two days. */
const pointIn = (zone: string, more: Partial<State> = {}, dayStartsAt = '00:00'): State => ({
  ...initialState,
  setup: { ...sampleSetup, zone: zone as Zone, dayStartsAt: dayStartsAt as TimeOfDay },
  ...more,
});

/** A day as it opens at that moment: its date, and how long it goes on from there. */
function opens(state: State, at: string) {
  const opening = dayOpening(state, instant(at));
  return opening && [opening.day, (instant(opening.endsAt) - instant(at)) / hours(1)];
}

describe('on the day on which the clock changes', () => {
  test('Havana loses its midnight: the day begins at one, and has 23 hours', () => {
    expect(opens(pointIn('America/Havana'), '2025-03-09T04:59:59.999Z')).toEqual(['2025-03-08', 1 / hours(1)]);
    expect(opens(pointIn('America/Havana'), '2025-03-09T05:00:00Z')).toEqual(['2025-03-09', 23]);
  });

  test('Havana has midnight twice: the first begins the day, and it has 25 hours', () => {
    expect(opens(pointIn('America/Havana'), '2025-11-02T04:00:00Z')).toEqual(['2025-11-02', 25]);
    expect(opens(pointIn('America/Havana'), '2025-11-02T05:00:00Z')).toEqual(['2025-11-02', 24]);
  });

  test('Santiago has the last hour of Saturday twice, and stays in Saturday', () => {
    expect(opens(pointIn('America/Santiago'), '2025-04-05T03:00:00Z')).toEqual(['2025-04-05', 25]);
    expect(opens(pointIn('America/Santiago'), '2025-04-06T03:30:00Z')).toEqual(['2025-04-05', 0.5]);
    expect(opens(pointIn('America/Santiago'), '2025-09-07T04:00:00Z')).toEqual(['2025-09-07', 23]);
  });

  test('a night shift that ends at three has the same hour more or less', () => {
    const night = pointIn('America/Santiago', {}, '03:00');
    expect(opens(night, '2025-04-05T06:00:00Z')).toEqual(['2025-04-05', 25]);
    expect(opens(night, '2025-09-06T07:00:00Z')).toEqual(['2025-09-06', 23]);
  });

  test('a day ends once, at the end that it was given', () => {
    const opening = dayOpening(pointIn('America/Havana'), instant('2025-11-02T04:00:00Z'));
    expect(opening?.endsAt).toBe('2025-11-03T05:00:00.000Z');
    const endsAt = instant('2025-11-03T05:00:00Z');
    const day = { ...given().state.day, date: '2025-11-02' as BusinessDay, endsAt } as State['day'];
    const open = pointIn('America/Havana', { day });
    expect(dayClosing(open, (endsAt - 1) as Instant)).toBeNull();
    expect(dayClosing(open, endsAt)).toMatchObject({ day: '2025-11-02' });
  });
});

describe('a day that is over is not opened again', () => {
  const closed = pointIn('America/Bogota', { closedDay: '2026-03-02' as BusinessDay });

  test('not a millisecond before the next begins', () => {
    const next = instant('2026-03-03T05:00:00Z');
    expect([isDayOver(closed, (next - 1) as Instant), isDayOver(closed, next)]).toEqual([true, false]);
    expect(dayOpening(closed, (next - 1) as Instant)).toBeNull();
    expect(dayOpening(closed, next)).toMatchObject({ day: '2026-03-03' });
  });

  test('nor an earlier one, to which a new zone or start of days would lead back', () => {
    const moved = pointIn('Pacific/Honolulu', { closedDay: '2026-03-02' as BusinessDay });
    expect(dayOpening(moved, instant('2026-03-02T09:59:00Z'))).toBeNull();
    expect(dayOpening(moved, instant('2026-03-03T10:00:00Z'))).toMatchObject({ day: '2026-03-03' });
  });

  test('before the very first day nothing is over', () => {
    expect(isDayOver(pointIn('America/Bogota'), instant('2026-03-02T05:00:00Z'))).toBe(false);
  });
});

describe('written late, because the server was off for several days', () => {
  const days = (count: number) => 16 * 60 + count * 24 * 60;

  test('the end of the old day still accounts for everybody of that day', () => {
    given(
      ...[opened('1'), opened('2', 'agent2'), taken('A001'), taken('A002'), taken('A003')],
      ...[called('A001', '1'), started('A001', '1'), setAside('A001', '1')],
      ...[called('A002', '2'), started('A002', '2')],
    )
      .when(takeTicket('payments').at(days(4)))
      .then(
        dayClosed('2026-03-02', { leftUnserved: [idOf('A001'), idOf('A003')], endUnknown: [idOf('A002')] }),
        dayOpened('2026-03-07'),
        taken('B001', { issuedAt: timestampOf(instant('2026-03-07T05:00:00Z')) }),
      );
  });

  test('the entry says when it was written, and the day about which it is', () => {
    const { state } = given(taken('A001'))
      .when(takeTicket('payments').at(days(4)))
      .then(dayClosed('2026-03-02', { leftUnserved: [idOf('A001')] }), dayOpened('2026-03-07'), taken('B001'));
    expect([state.day?.date, state.closedDay]).toEqual(['2026-03-07', null]);
    expect(state.at).toBe(instant('2026-03-07T05:00:00Z'));
  });

  test('over a change of the clock too', () => {
    const zone = 'America/Santiago' as Zone;
    const until = (Date.parse('2026-04-05T15:00:00Z') - Date.parse('2026-03-02T13:00:00Z')) / 60_000;
    const { state } = givenSetup({ zone }, taken('A001'))
      .when(takeTicket('payments').at(until))
      .then(dayClosed('2026-03-02', { leftUnserved: [idOf('A001')] }), dayOpened('2026-04-05'), taken('B001'));
    expect(state.day?.endsAt).toBe(instant('2026-04-06T04:00:00Z'));
  });

  test('complaints live on, with the numbers given out', () => {
    const { state } = given(complaintFiled('2026-000007'))
      .when(fileComplaint().at(days(4)))
      .then(dayClosed('2026-03-02'), dayOpened('2026-03-07'), complaintFiled('2026-000008'));
    expect(state.complaints.open.map(({ number, filedOn }) => [number, filedOn])).toEqual([
      ['2026-000007', '2026-03-02'],
      ['2026-000008', '2026-03-07'],
    ]);
  });
});
