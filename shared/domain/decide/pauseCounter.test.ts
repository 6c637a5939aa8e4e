import { describe, expect, test } from 'vitest';
import { emptySetup } from '../emptySetup.ts';
import { sampleSetup } from '../sampleSetup.ts';
import { callNext } from '../testing/asked.ts';
import { callTicket, pauseCounter } from '../testing/askedSteps.ts';
import { given, givenSetup, minute } from '../testing/given.ts';
import { called, closed, opened, started, taken, takenFirst } from '../testing/happened.ts';
import { paused, transferred } from '../testing/happenedSteps.ts';

describe('pause-counter', () => {
  test('keeps the reason and since when', () => {
    const { state } = given(opened('1')).when(pauseCounter('1', 'lunch').at(5)).then(paused('1', 'lunch'));
    expect([...state.counters.values()]).toMatchObject([{ paused: { reason: 'lunch', at: minute(5) } }]);
  });

  test('a paused counter calls nobody', () => {
    const story = given(opened('1'), taken('A001'), paused('1'));
    story.when(callNext('1')).thenRefused('counter-paused');
    story.when(callTicket('1', 'A001')).thenRefused('counter-paused');
  });

  test('is refused at a counter that is paused already', () => {
    given(opened('1'), paused('1')).when(pauseCounter('1')).thenRefused('counter-paused');
  });

  test('is refused while somebody is called or served', () => {
    const there = [opened('1'), taken('A001'), called('A001', '1')];
    given(...there)
      .when(pauseCounter('1'))
      .thenRefused('still-called', { label: 'A001' });
    given(...there, started('A001', '1'))
      .when(pauseCounter('1'))
      .thenRefused('still-serving', { label: 'A001' });
  });

  test('is refused for a reason that the setup does not list', () => {
    given(opened('1')).when(pauseCounter('1', 'siesta')).thenRefused('unknown-reason');
    given(opened('1')).when(pauseCounter('1', 'elsewhere')).thenRefused('unknown-reason');
    givenSetup({ reasons: emptySetup.reasons }, opened('1')).when(pauseCounter('1')).thenRefused('unknown-reason');
  });

  test('is refused at a counter that is unknown, closed or of somebody else', () => {
    given().when(pauseCounter('9')).thenRefused('unknown-counter');
    given(opened('1'), closed('1')).when(pauseCounter('1')).thenRefused('counter-closed');
    given(opened('1', 'agent2')).when(pauseCounter('1')).thenRefused('not-your-counter');
  });
});

describe('a service for which somebody waits is not left unattended', () => {
  const left = { service: 'information' };

  test('by the only counter that serves it', () => {
    given(opened('2'), taken('A001')).when(pauseCounter('2')).thenRefused('would-leave-unattended', left);
  });

  test('by the last one that is not paused or closed', () => {
    const others = [opened('1', 'agent2'), closed('1'), opened('3', 'agent3'), paused('3')];
    given(...others, opened('2'), taken('A001'))
      .when(pauseCounter('2'))
      .thenRefused('would-leave-unattended', left);
  });

  test('unless another serves it, or helps with it', () => {
    given(opened('1', 'agent2'), opened('2'), taken('A001')).when(pauseCounter('2')).then(paused('2'));
    given(opened('4', 'agent2'), opened('2'), taken('A001')).when(pauseCounter('2')).then(paused('2'));
  });

  test('unless it is one that this counter never served', () => {
    given(opened('2'), taken('R001')).when(pauseCounter('2')).then(paused('2'));
  });

  test('unless the setup allows it', () => {
    givenSetup({ pause: { mayLeaveUnattended: true } }, opened('2'), taken('A001'))
      .when(pauseCounter('2'))
      .then(paused('2'));
  });

  test('counts as attended only by a counter that may serve them', () => {
    const counters = sampleSetup.counters.map((one) =>
      one.id === '1' ? { ...one, reach: 'preferential-only' as const } : one,
    );
    const both = [opened('1', 'agent2'), opened('2')];
    givenSetup({ counters }, ...both, takenFirst('A001'))
      .when(pauseCounter('2'))
      .then(paused('2'));
    givenSetup({ counters }, ...both, taken('A001'))
      .when(pauseCounter('2'))
      .thenRefused('would-leave-unattended', left);
  });

  test('whoever is bound to it may be served by another', () => {
    given(opened('1', 'agent2'), opened('2'), taken('A001'), transferred('A001', '2'))
      .when(pauseCounter('2'))
      .then(paused('2'));
  });
});
