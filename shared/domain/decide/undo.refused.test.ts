import { describe, expect, test } from 'vitest';
import { rememberedCalls } from '../model.ts';
import { callNext } from '../testing/asked.ts';
import { undo } from '../testing/askedSteps.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, closed, finished, idOf, noShow, opened, started, taken } from '../testing/happened.ts';
import {
  closedWith,
  counterResumed,
  held,
  paused,
  reinstated,
  returned,
  setupChanged,
  slipReported,
  timeAt,
  tookOver,
  undone,
} from '../testing/happenedSteps.ts';

const there = [opened('1'), opened('2', 'agent2'), taken('A001'), called('A001', '1').at(10)];
const served = [...there, started('A001', '1').at(12)];
const keptAt1 = [...served, held('A001', '1').at(13)];

describe('undo is refused', () => {
  test('when the counter has done nothing', () => {
    given(opened('1')).when(undo('1')).thenRefused('nothing-to-undo');
  });

  test('twice: only the last step', () => {
    given(...served)
      .when(undo('1'))
      .then(undone('1', 'service-started'))
      .when(undo('1'))
      .thenRefused('nothing-to-undo');
  });

  test('when something other than a step was the last', () => {
    const called1 = [...there, returned('A001', '1')];
    for (const last of [
      [paused('1')],
      [paused('1'), counterResumed('1')],
      [closed('1'), opened('1')],
      [tookOver('1', 'agent1', 'agent2'), tookOver('1', 'agent2')],
      [setupChanged({ callStartsService: true })],
    ]) {
      given(...called1, ...last)
        .when(undo('1'))
        .thenRefused('nothing-to-undo');
    }
  });

  test('after two minutes', () => {
    const story = given(...there);
    story.when(undo('1').at(12.001)).thenRefused('too-late-to-undo');
    story.when(undo('1').at(12)).then(undone('1', 'ticket-called'));
    givenSetup({ undo: { withinMs: 60_000 } }, ...there)
      .when(undo('1').at(11.5))
      .thenRefused('too-late-to-undo');
  });

  test('when somebody has gone on with its ticket', () => {
    given(...there, noShow('A001', '1'), reinstated('A001'))
      .when(undo('1'))
      .thenRefused('too-late-to-undo');
    given(...there, returned('A001', '1'), called('A001', '2'))
      .when(undo('1'))
      .thenRefused('too-late-to-undo');
    given(...there, returned('A001', '1'), called('A001', '2'))
      .when(undo('2').by('agent2'))
      .then(undone('2', 'ticket-called'))
      .when(undo('1'))
      .thenRefused('too-late-to-undo');
  });

  test('not when only its paper, or how it was, was told', () => {
    given(...there, slipReported('A001'))
      .when(undo('1'))
      .then(undone('1', 'ticket-called'));
  });

  test('at a counter that is unknown, closed or of somebody else', () => {
    given().when(undo('9')).thenRefused('unknown-counter');
    given(...there, returned('A001', '1'), closed('1'))
      .when(undo('1'))
      .thenRefused('counter-closed');
    given(...there)
      .when(undo('1').by('agent2'))
      .thenRefused('not-your-counter');
  });
});

test('whoever is called again is on the board, however many were called since', () => {
  const others = Array.from({ length: rememberedCalls }, (_, index) => `B${String(index + 1).padStart(3, '0')}`);
  const busy = others.flatMap((label) => [taken(label), called(label, '2'), noShow(label, '2')]);
  const { state } = given(...served, ...busy)
    .when(undo('1'))
    .then(undone('1', 'service-started'));
  expect(state.calls[0]).toMatchObject({ label: 'A001', counter: '1', isWithdrawn: false, seq: state.revision });
});

test('an undone end may be called past: the counter works on', () => {
  given(...served, finished('A001', '1'), taken('A002'))
    .when(undo('1'))
    .then(undone('1', 'ticket-finished'))
    .when(callNext('1'))
    .then(finished('A001', '1'), called('A002', '1'));
});

test('closing names whom it returns', () => {
  const { state } = given(...keptAt1, closedWith('1', { label: 'A001', orderedAt: timeAt(3) }));
  expect(state.tickets.get(idOf('A001'))?.namedAt).toBe(state.revision);
});
