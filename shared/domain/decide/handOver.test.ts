import { describe, expect, test } from 'vitest';
import { sampleSetup } from '../sampleSetup.ts';
import { callNext, takeTicket } from '../testing/asked.ts';
import { ago, byClock, handOver } from '../testing/askedVoices.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, dayClosed, dayOpened, idOf, opened, taken } from '../testing/happened.ts';
import { arrivedLate, suspended } from '../testing/happenedVoices.ts';

describe('a paper whose request never arrived', () => {
  test('becomes a ticket with the label on it, under the id of the request', () => {
    given(taken('B001'))
      .when(handOver('A1000', 'tap-1', { ...{ priority: 'older', cases: 2, language: 'en' }, issued: ago(0) }))
      .then(
        taken('A1000', {
          id: 'kiosk:k1/tap-1',
          issueSeq: 2,
          service: 'information',
          priority: 'preferential',
          cases: 2,
          language: 'en',
          kiosk: 'k1',
          offline: { isTimeEstimated: false, printed: 'A1000' },
        }),
      );
  });

  test('queues by the time on the paper, not by that of its arrival', () => {
    given(opened('2'), taken('A001').at(10))
      .when(handOver('A1000', 'tap-1', { issued: ago(15) }).at(20))
      .then(taken('A1000', { issuedAt: '2026-03-02T13:05:00.000Z', issueSeq: 2 }))
      .when(callNext('2').at(20))
      .then(called('A1000', '2', { overtook: [] }));
  });

  test("leaves the point's own series where it was", () => {
    given(taken('A007'))
      .when(handOver('A1000', 'tap-1'))
      .then(taken('A1000'))
      .when(takeTicket('information'))
      .then(taken('A008'));
  });

  test('joins the community line with its errand', () => {
    given()
      .when(handOver('L1000', 'tap-1', { service: 'claims', priority: 'community' }))
      .then(taken('L1000', { service: 'community', errand: 'claims' }));
  });

  test('is taken though the service has been suspended meanwhile', () => {
    given(suspended('information')).when(handOver('A1000', 'tap-1')).then(taken('A1000'));
  });
});

describe('an age or a clock beyond all sense', () => {
  test('is a day that is over, and no fault', () => {
    given()
      .when(handOver('A1000', 'tap-1', { issued: { by: 'age', ageMs: 1e300 } }))
      .then(arrivedLate('A1000', '1969-12-31'));
  });
});

describe('the time of issue', () => {
  const at = (issued: ReturnType<typeof ago> | ReturnType<typeof byClock>, issuedAt: string, isEstimated: boolean) =>
    given()
      .when(handOver('A1000', 'tap-1', { issued }).at(60))
      .then(taken('A1000', { issuedAt, offline: { isTimeEstimated: isEstimated, printed: 'A1000' } }));

  test('by age is exact', () => {
    at(ago(20), '2026-03-02T13:40:00.000Z', false);
  });

  test('by age is never after now', () => {
    at(ago(-20), '2026-03-02T14:00:00.000Z', false);
  });

  test('by clock is marked as estimated', () => {
    at(byClock(40, 30), '2026-03-02T13:40:00.000Z', true);
  });

  test('by clock lies between the last contact and now', () => {
    at(byClock(10, 30), '2026-03-02T13:30:00.000Z', true);
    at(byClock(90, 30), '2026-03-02T14:00:00.000Z', true);
    at(byClock(90, 80), '2026-03-02T14:00:00.000Z', true);
  });
});

describe('a paper of a day that is over', () => {
  const tomorrow = 24 * 60;

  test('is kept for its day, never queued today', () => {
    const story = given(taken('A001'));
    const { state } = story
      .when(takeTicket('information').at(tomorrow))
      .then(dayClosed('2026-03-02', { leftUnserved: [idOf('A001')] }), dayOpened('2026-03-03'), taken('A001'))
      .when(handOver('A1000', 'tap-1', { issued: ago(tomorrow - 30) }).at(tomorrow))
      .then(arrivedLate('A1000', '2026-03-02', { id: 'kiosk:k1/tap-1', issuedAt: '2026-03-02T13:30:00.000Z' }));
    expect([...state.tickets.values()].map(({ label }) => label)).toEqual(['A001']);
    expect(state.day?.issued).toBe(1);
  });

  test('is told once, and its request gives no ticket any more', () => {
    const paper = handOver('A1000', 'tap-1', { issued: ago(24 * 60) });
    given()
      .when(paper.as('h1'))
      .then(arrivedLate('A1000', '2026-03-01'))
      .when(paper.as('h2'))
      .thenRefused('already-issued', { label: 'A1000' })
      .when(takeTicket('information').as('tap-1'))
      .thenRefused('already-issued', { label: 'A1000' });
  });

  test('keeps its label, though another of today has the same', () => {
    given(taken('A1000'))
      .when(handOver('A1000', 'tap-2', { issued: ago(24 * 60) }))
      .then(arrivedLate('A1000', '2026-03-01'));
  });

  test('is of the class that held on its day', () => {
    const ended = sampleSetup.classes.map((one) => ({ ...one, validTo: '2026-03-01' as typeof one.validFrom }));
    const paper = (minutes: number) => handOver('A1000', 'tap-1', { priority: 'older', issued: ago(minutes) });
    givenSetup({ classes: ended })
      .when(paper(24 * 60))
      .then(arrivedLate('A1000', '2026-03-01', { priority: 'preferential' }));
    givenSetup({ classes: ended }).when(paper(0)).thenRefused('unknown-priority');
  });
});
