import { expect, test } from 'vitest';
import { startService } from '../testing/asked.ts';
import { given, minute } from '../testing/given.ts';
import { called, idOf, opened, started, taken } from '../testing/happened.ts';

const calledAtOne = [opened('1'), taken('A001'), called('A001', '1')];

test('the person called has come', () => {
  const { state } = given(...calledAtOne)
    .when(startService('1').at(2))
    .then(started('A001', '1'));
  expect(state.tickets.get(idOf('A001'))?.stage).toMatchObject({ type: 'serving', startedAt: minute(2) });
});

test('refuses to start twice', () => {
  given(...calledAtOne, started('A001', '1'))
    .when(startService('1'))
    .thenRefused('already-started');
});

test('refuses when nobody is there', () => {
  given(opened('1'), taken('A001')).when(startService('1')).thenRefused('nobody-called');
});

test('refuses another ticket than the one at the counter', () => {
  given(...calledAtOne, taken('A002'))
    .when(startService('1', { ticket: idOf('A002') }))
    .thenRefused('already-advanced');
});

test('refuses a counter that is unknown, closed or of somebody else', () => {
  given().when(startService('9')).thenRefused('unknown-counter');
  given().when(startService('1')).thenRefused('counter-closed');
  given(...calledAtOne)
    .when(startService('1').by('agent2'))
    .thenRefused('not-your-counter');
});
