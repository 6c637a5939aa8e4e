import { describe, expect, test } from 'vitest';
import { markNoShow, recall } from '../testing/asked.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, idOf, noShow, opened, recalled, started, taken } from '../testing/happened.ts';

const calledAtOne = [opened('1'), taken('A001'), called('A001', '1')];

describe('mark-no-show', () => {
  test('ends the ticket and leaves the counter free', () => {
    const { state } = given(...calledAtOne)
      .when(markNoShow('1'))
      .then(noShow('A001', '1', 1));
    expect(state.tickets.size).toBe(0);
    expect(state.day?.counts).toEqual({ finished: 0, 'no-show': 1, cancelled: 0 });
    expect([...state.counters.values()]).toMatchObject([{ id: '1', ticket: null, lastCalled: idOf('A001') }]);
  });

  test('takes as many calls as the setup asks for, and the gap after the last', () => {
    givenSetup({ noShow: { minCalls: 3, gapMs: 60_000 } }, ...calledAtOne)
      .when(markNoShow('1').at(5))
      .thenRefused('too-few-calls', { callsLeft: 2 })
      .when(recall('1').at(5))
      .then(recalled('A001', '1', 2))
      .when(markNoShow('1').at(6))
      .thenRefused('too-few-calls', { callsLeft: 1 })
      .when(recall('1').at(6))
      .then(recalled('A001', '1', 3))
      .when(markNoShow('1').at(6.5))
      .thenRefused('too-soon', { waitSeconds: 30 })
      .when(markNoShow('1').at(7))
      .then(noShow('A001', '1', 3));
  });

  test('refuses when nobody is there', () => {
    given(opened('1'), taken('A001')).when(markNoShow('1')).thenRefused('nobody-called');
  });

  test('refuses once the service has started', () => {
    given(...calledAtOne, started('A001', '1'))
      .when(markNoShow('1'))
      .thenRefused('already-started');
  });

  test('pressed twice sends nobody else away', () => {
    const press = markNoShow('1', { ticket: idOf('A001') });
    given(...calledAtOne)
      .when(press)
      .then(noShow('A001', '1'))
      .when(press)
      .thenRefused('already-advanced');
  });

  test('refuses a counter that is unknown, closed or of somebody else', () => {
    given().when(markNoShow('9')).thenRefused('unknown-counter');
    given().when(markNoShow('1')).thenRefused('counter-closed');
    given(...calledAtOne)
      .when(markNoShow('1').by('agent2'))
      .thenRefused('not-your-counter');
  });
});
