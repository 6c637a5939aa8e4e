import { describe, expect, test } from 'vitest';
import { allEnded } from '../endedTickets.ts';
import { giveFeedback } from '../testing/askedVoices.ts';
import { given } from '../testing/given.ts';
import { called, finished, opened, started, taken } from '../testing/happened.ts';
import { feedbackGiven } from '../testing/happenedVoices.ts';

const visit = [opened('1'), taken('A001'), called('A001', '1'), started('A001', '1'), finished('A001', '1')];

describe('feedback on a visit of today', () => {
  test('is kept with its day, and the visit is rated', () => {
    const { state } = given(...visit)
      .when(giveFeedback('A001', { expectation: 2, perception: 5, note: 'note-1' }))
      .then(feedbackGiven('A001', { day: '2026-03-02', expectation: 2, perception: 5, note: 'note-1' }));
    expect(allEnded(state.ended)).toMatchObject([{ ticket: { isRated: true } }]);
  });

  test('may come while the visitor is still here, and may say only how it was', () => {
    const { state } = given(taken('A001'))
      .when(giveFeedback('A001', { perception: 1 }))
      .then(feedbackGiven('A001', { day: '2026-03-02', expectation: null, perception: 1, note: null }));
    expect([...state.tickets.values()]).toMatchObject([{ isRated: true }]);
  });

  test('is taken once', () => {
    given(...visit)
      .when(giveFeedback('A001', { perception: 5 }))
      .then(feedbackGiven('A001', { perception: 5 }))
      .when(giveFeedback('A001', { perception: 1 }))
      .thenRefused('already-rated');
  });

  test('is refused for a ticket that was not issued today', () => {
    given()
      .when(giveFeedback('A001', { perception: 5 }))
      .thenRefused('unknown-ticket');
    given()
      .when(giveFeedback('A001', { perception: 5, day: '2026-03-02' }))
      .thenRefused('unknown-ticket');
  });
});

describe('feedback on an earlier visit', () => {
  const of = (day: string) => given().when(giveFeedback('A001', { perception: 4, day }));

  test('is taken for seven days', () => {
    of('2026-03-01').then(feedbackGiven('A001', { day: '2026-03-01', perception: 4 }));
    of('2026-02-23').then(feedbackGiven('A001', { day: '2026-02-23', perception: 4 }));
    of('2026-02-22').thenRefused('visit-too-old');
  });

  test('leaves a ticket of today alone that has the same name', () => {
    const { state } = given(taken('A001'))
      .when(giveFeedback('B001', { perception: 4, day: '2026-03-01' }))
      .then(feedbackGiven('B001', { perception: 4 }));
    expect([...state.tickets.values()]).toMatchObject([{ isRated: false }]);
  });

  test('is refused for a day that has not come', () => {
    of('2026-03-03').thenRefused('unknown-ticket');
    given(taken('A001'))
      .when(giveFeedback('A001', { perception: 4, day: '2026-03-03' }))
      .thenRefused('unknown-ticket');
  });
});

test('ratings are whole numbers from one to five', () => {
  for (const perception of [0, 6, 2.5])
    given(taken('A001'))
      .when(giveFeedback('A001', { perception }))
      .thenRefused('out-of-range', { field: 'perception', least: 1, most: 5 });
  given(taken('A001'))
    .when(giveFeedback('A001', { expectation: 6, perception: 5 }))
    .thenRefused('out-of-range', { field: 'expectation' });
});
