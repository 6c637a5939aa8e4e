import { describe, expect, test } from 'vitest';
import { sampleSetup } from '../sampleSetup.ts';
import type { ComplaintPolicy } from '../setup.ts';
import { fileComplaint } from '../testing/askedVoices.ts';
import { given, givenSetup } from '../testing/given.ts';
import { dayClosed, dayOpened, idOf, taken } from '../testing/happened.ts';
import { cancelled, complaintFiled } from '../testing/happenedVoices.ts';

describe('a complaint', () => {
  test('has a number, a day, and the day by which it must be answered', () => {
    const { state } = given()
      .when(fileComplaint())
      .then(
        complaintFiled('2026-000001', {
          ...{ kind: 'complaint', ticketId: null, day: '2026-03-02', dueOn: '2026-03-23', note: 'note-1' },
        }),
      );
    expect(state.complaints).toEqual({
      open: [
        {
          ...{ number: '2026-000001', kind: 'complaint', filedOn: '2026-03-02', dueOn: '2026-03-23' },
          ...{ assignedTo: null, isAnswered: false },
        },
      ],
      lastNumber: { 2026: 1 },
    });
  });

  test('of every kind has a due day of its own, praise too', () => {
    const dueDays: ComplaintPolicy['dueDays'] = { complaint: 1, suggestion: 2, request: 3, praise: 4 };
    const story = givenSetup({ complaints: { dueDays, countsWorkingDays: false } });
    const due = { complaint: '2026-03-03', suggestion: '2026-03-04', request: '2026-03-05', praise: '2026-03-06' };
    for (const [kind, dueOn] of Object.entries(due))
      story.when(fileComplaint(kind)).then(complaintFiled('2026-000001', { kind, dueOn }));
  });

  test('may be about a visit of today, over or not', () => {
    for (const story of [given(taken('A001')), given(taken('A001'), cancelled('A001'))])
      story
        .when(fileComplaint('complaint', { ticket: idOf('A001') }))
        .then(complaintFiled('2026-000001', { ticketId: idOf('A001'), day: '2026-03-02' }));
  });

  test('about an earlier visit names its day, and is due from today', () => {
    const { state } = given()
      .when(fileComplaint('complaint', { ticket: idOf('A001'), day: '2026-02-23' }))
      .then(complaintFiled('2026-000001', { ticketId: idOf('A001'), day: '2026-02-23', dueOn: '2026-03-23' }));
    expect(state.complaints.open).toMatchObject([{ filedOn: '2026-03-02' }]);
  });

  test('is refused for a visit that nobody had, or that is too old', () => {
    given()
      .when(fileComplaint('complaint', { ticket: idOf('A001') }))
      .thenRefused('unknown-ticket');
    given()
      .when(fileComplaint('complaint', { ticket: idOf('A001'), day: '2026-03-03' }))
      .thenRefused('unknown-ticket');
    given()
      .when(fileComplaint('complaint', { ticket: idOf('A001'), day: '2026-02-22' }))
      .thenRefused('visit-too-old');
  });
});

describe('numbers', () => {
  test('run on over the day', () => {
    given(complaintFiled('2026-000122'))
      .when(fileComplaint('praise'))
      .then(complaintFiled('2026-000123', { kind: 'praise' }))
      .when(fileComplaint('request'))
      .then(complaintFiled('2026-000124', { kind: 'request' }));
  });

  test('begin again with the local year: Bogotá is still in the old one when it is new in UTC', () => {
    const newYear = (Date.parse('2027-01-01T05:00:00Z') - Date.parse('2026-03-02T13:00:00Z')) / 60_000;
    const story = given(complaintFiled('2026-000122'));
    story
      .when(fileComplaint().at(newYear - 1))
      .then(dayClosed('2026-03-02'), dayOpened('2026-12-31'), complaintFiled('2026-000123'));
    const { state } = story
      .when(fileComplaint().at(newYear))
      .then(dayClosed('2026-03-02'), dayOpened('2027-01-01'), complaintFiled('2027-000001'));
    expect(state.complaints.lastNumber).toEqual({ 2026: 122, 2027: 1 });
  });
});

test('the point of the sample answers within fifteen working days', () => {
  expect(sampleSetup.complaints).toEqual({
    dueDays: { complaint: 15, suggestion: 15, request: 15, praise: 15 },
    countsWorkingDays: true,
  });
});
