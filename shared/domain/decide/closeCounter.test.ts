import { expect, test } from 'vitest';
import { closeCounter } from '../testing/asked.ts';
import { given } from '../testing/given.ts';
import { called, closed, finished, idOf, opened, started, taken } from '../testing/happened.ts';

test('ends the work at a counter and keeps what it called last', () => {
  const story = given(opened('1'), taken('A001'), called('A001', '1'), started('A001', '1'), finished('A001', '1'))
    .when(closeCounter('1'))
    .then(closed('1'));
  expect([...story.state.counters.values()]).toEqual([
    { id: '1', agent: null, ticket: null, lastCalled: idOf('A001') },
  ]);
});

test('refuses while somebody is called there', () => {
  given(opened('1'), taken('A001'), called('A001', '1'))
    .when(closeCounter('1'))
    .thenRefused('still-called', { label: 'A001' });
});

test('refuses while somebody is served there', () => {
  given(opened('1'), taken('A001'), called('A001', '1'), started('A001', '1'))
    .when(closeCounter('1'))
    .thenRefused('still-serving', { label: 'A001' });
});

test('refuses a counter that the point does not have', () => {
  given().when(closeCounter('9')).thenRefused('unknown-counter');
});

test('refuses a counter that is closed', () => {
  given().when(closeCounter('1')).thenRefused('counter-closed');
  given(opened('1'), closed('1')).when(closeCounter('1')).thenRefused('counter-closed');
});

test("refuses somebody else's counter", () => {
  given(opened('1', 'agent2')).when(closeCounter('1')).thenRefused('not-your-counter');
});
