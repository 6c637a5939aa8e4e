import { expect, test } from 'vitest';
import { callNext } from '../testing/asked.ts';
import { resumeCounter } from '../testing/askedSteps.ts';
import { given } from '../testing/given.ts';
import { called, closed, opened, taken } from '../testing/happened.ts';
import { counterResumed, paused } from '../testing/happenedSteps.ts';

test('a counter that goes on calls again', () => {
  const story = given(opened('1'), taken('A001'), paused('1')).when(resumeCounter('1')).then(counterResumed('1'));
  expect([...story.state.counters.values()]).toMatchObject([{ paused: null }]);
  story.when(callNext('1')).then(called('A001', '1'));
});

test('refuses one that is not paused', () => {
  given(opened('1')).when(resumeCounter('1')).thenRefused('not-paused');
  given(opened('1'), paused('1'))
    .when(resumeCounter('1'))
    .then(counterResumed('1'))
    .when(resumeCounter('1'))
    .thenRefused('not-paused');
});

test('refuses a counter that is unknown, closed or of somebody else', () => {
  given().when(resumeCounter('9')).thenRefused('unknown-counter');
  given(opened('1'), paused('1'), closed('1')).when(resumeCounter('1')).thenRefused('counter-closed');
  given(opened('1', 'agent2'), paused('1')).when(resumeCounter('1')).thenRefused('not-your-counter');
});
