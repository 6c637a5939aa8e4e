import { describe, expect, test } from 'vitest';
import { recall } from '../testing/asked.ts';
import { given, givenSetup, minute } from '../testing/given.ts';
import { called, idOf, opened, recalled, started, taken } from '../testing/happened.ts';

const gap = { noShow: { minCalls: 3, gapMs: 30_000 } };

describe('recall', () => {
  test('calls the same person once more, and counts', () => {
    given(opened('1'), taken('A001'), called('A001', '1'))
      .when(recall('1').at(1))
      .then(recalled('A001', '1', 2))
      .when(recall('1').at(2))
      .then(recalled('A001', '1', 3));
  });

  test('keeps when the first call was', () => {
    const { state } = given(opened('1'), taken('A001'), called('A001', '1').at(1))
      .when(recall('1').at(2))
      .then(recalled('A001', '1'));
    expect(state.tickets.get(idOf('A001'))?.stage).toMatchObject({
      call: { firstAt: minute(1), lastAt: minute(2), times: 2 },
    });
  });

  test('is announced again', () => {
    const { state } = given(opened('1'), taken('A001'), called('A001', '1'))
      .when(recall('1'))
      .then(recalled('A001', '1'));
    expect(state.calls[0]).toMatchObject({ seq: state.revision, label: 'A001', counter: '1' });
  });

  test('waits for the gap after the last call, to the second', () => {
    const story = givenSetup(gap, opened('1'), taken('A001'), called('A001', '1').at(1));
    story.when(recall('1').at(1)).thenRefused('too-soon', { waitSeconds: 30 });
    story.when(recall('1').at(1.499)).thenRefused('too-soon', { waitSeconds: 1 });
    story
      .when(recall('1').at(1.5))
      .then(recalled('A001', '1'))
      .when(recall('1').at(1.75))
      .thenRefused('too-soon', { waitSeconds: 15 });
  });

  test('refuses when nobody is there', () => {
    given(opened('1'), taken('A001')).when(recall('1')).thenRefused('nobody-called');
  });

  test('refuses once the service has started', () => {
    given(opened('1'), taken('A001'), called('A001', '1'), started('A001', '1'))
      .when(recall('1'))
      .thenRefused('already-started');
  });

  test('refuses another ticket than the one at the counter', () => {
    given(opened('1'), taken('A001'), taken('A002'), called('A001', '1'))
      .when(recall('1', { ticket: idOf('A002') }))
      .thenRefused('already-advanced');
    given(opened('1'), taken('A001'))
      .when(recall('1', { ticket: idOf('A001') }))
      .thenRefused('already-advanced');
  });

  test('refuses a counter that is unknown, closed or of somebody else', () => {
    given().when(recall('9')).thenRefused('unknown-counter');
    given().when(recall('1')).thenRefused('counter-closed');
    given(opened('1', 'agent2'), taken('A001'), called('A001', '1')).when(recall('1')).thenRefused('not-your-counter');
  });
});
