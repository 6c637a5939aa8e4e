import { describe, test } from 'vitest';
import { callNext, closeCounter, finishService, openCounter } from '../testing/asked.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, closed, finished, idOf, opened, started, taken } from '../testing/happened.ts';
import { withOutcome } from '../testing/withOutcome.ts';

describe('`after` is judged before everything', () => {
  const stale = { after: idOf('B099') };

  test('at a counter that the point does not have', () => {
    given(taken('A001')).when(callNext('9', stale)).thenRefused('already-advanced');
  });

  test('at a closed counter', () => {
    given(taken('A001')).when(callNext('2', stale)).thenRefused('already-advanced');
    given(opened('2'), closed('2')).when(callNext('2', stale)).thenRefused('already-advanced');
  });

  test("at somebody else's counter", () => {
    given(opened('2', 'agent2'), taken('A001')).when(callNext('2', stale)).thenRefused('already-advanced');
  });

  test('when nobody waits', () => {
    given(opened('2')).when(callNext('2', stale)).thenRefused('already-advanced');
  });

  test('when somebody is still called', () => {
    const story = given(opened('2'), taken('A001'), called('A001', '2'));
    story.when(callNext('2', stale)).thenRefused('already-advanced');
    story.when(callNext('2', { after: null })).thenRefused('already-advanced');
  });

  test('when an outcome is missing', () => {
    givenSetup(withOutcome(true), opened('2'), taken('A001'), taken('A002'), called('A001', '2'), started('A001', '2'))
      .when(callNext('2', { after: null }))
      .thenRefused('already-advanced');
  });

  test('names the last call of today, whatever became of it, over closing and opening', () => {
    given(opened('2'), taken('A001'), called('A001', '2'), started('A001', '2'))
      .when(finishService('2'))
      .then(finished('A001', '2'))
      .when(closeCounter('2'))
      .then(closed('2'))
      .when(openCounter('2').by('agent2'))
      .then(opened('2', 'agent2'))
      .when(callNext('2', { after: null }).by('agent2'))
      .thenRefused('already-advanced')
      .when(callNext('2', { after: idOf('A001') }).by('agent2'))
      .thenRefused('nobody-waiting');
  });
});

describe('a screen that is behind', () => {
  test('a double press calls once, and finishes nobody else', () => {
    const press = callNext('2', { after: idOf('A001'), ticket: idOf('A001') });
    given(opened('2'), taken('A001'), taken('A002'), taken('A003'), called('A001', '2'), started('A001', '2'))
      .when(press)
      .then(finished('A001', '2'), called('A002', '2'))
      .when(press)
      .thenRefused('already-advanced');
  });

  test('the first press of the day, pressed twice', () => {
    const press = callNext('2', { after: null });
    given(opened('2'), taken('A001'), taken('A002'))
      .when(press)
      .then(called('A001', '2'))
      .when(press)
      .thenRefused('already-advanced');
  });

  test('shows a ticket that has left the counter since', () => {
    given(opened('2'), taken('A001'), called('A001', '2'), started('A001', '2'), finished('A001', '2'), taken('A002'))
      .when(callNext('2', { after: idOf('A001'), ticket: idOf('A001') }))
      .thenRefused('already-advanced');
  });

  test('shows another ticket than the counter has, which is judged before what the counter is', () => {
    given(opened('2'), taken('A001'), taken('A002'), called('A001', '2'), started('A001', '2'))
      .when(callNext('2', { ticket: idOf('A002') }))
      .thenRefused('already-advanced');
    given(taken('A001'))
      .when(callNext('2', { ticket: idOf('A001') }))
      .thenRefused('already-advanced');
  });
});
