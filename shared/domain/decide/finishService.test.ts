import { describe, expect, test } from 'vitest';
import { finishService } from '../testing/asked.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, finished, idOf, opened, started, taken } from '../testing/happened.ts';
import { withOutcome } from '../testing/withOutcome.ts';

const serving = [opened('1'), taken('A001'), called('A001', '1'), started('A001', '1')];

describe('finish-service', () => {
  test('ends the ticket and leaves the counter free', () => {
    const { state } = given(...serving)
      .when(finishService('1'))
      .then(finished('A001', '1'));
    expect(state.tickets.size).toBe(0);
    expect(state.day?.counts).toEqual({ finished: 1, 'no-show': 0, cancelled: 0 });
    expect([...state.counters.values()]).toMatchObject([{ id: '1', ticket: null, lastCalled: idOf('A001') }]);
  });

  test('refuses before the service has started', () => {
    given(opened('1'), taken('A001'), called('A001', '1')).when(finishService('1')).thenRefused('not-started');
  });

  test('refuses when nobody is there', () => {
    given(opened('1')).when(finishService('1')).thenRefused('nobody-called');
  });

  test('pressed twice finishes nobody else', () => {
    const press = finishService('1', { ticket: idOf('A001') });
    given(...serving)
      .when(press)
      .then(finished('A001', '1'))
      .when(press)
      .thenRefused('already-advanced');
  });

  test('refuses a counter that is unknown, closed or of somebody else', () => {
    given().when(finishService('9')).thenRefused('unknown-counter');
    given().when(finishService('1')).thenRefused('counter-closed');
    given(...serving)
      .when(finishService('1').by('agent2'))
      .thenRefused('not-your-counter');
  });
});

describe('the outcome', () => {
  test('is asked for where the service wants one', () => {
    const story = givenSetup(withOutcome(true), ...serving);
    story.when(finishService('1')).thenRefused('outcome-required');
    story.when(finishService('1', { outcome: 'paid' })).then(finished('A001', '1', 'paid'));
  });

  test('may be left out elsewhere', () => {
    givenSetup(withOutcome(false), ...serving)
      .when(finishService('1'))
      .then(finished('A001', '1', null));
  });

  test('is one that the service knows', () => {
    for (const required of [true, false]) {
      givenSetup(withOutcome(required), ...serving)
        .when(finishService('1', { outcome: 'lost' }))
        .thenRefused('unknown-outcome');
    }
  });
});
