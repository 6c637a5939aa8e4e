import { describe, expect, test } from 'vitest';
import { openCounter } from '../testing/asked.ts';
import { takeOver } from '../testing/askedSteps.ts';
import { given } from '../testing/given.ts';
import { called, closed, idOf, opened, taken } from '../testing/happened.ts';
import { paused, tookOver } from '../testing/happenedSteps.ts';

describe('open-counter', () => {
  test('seats the agent at a free counter', () => {
    given().when(openCounter('1')).then(opened('1'));
  });

  test('seats another agent after the first has left', () => {
    given(opened('1'), closed('1')).when(openCounter('1').by('agent2')).then(opened('1', 'agent2'));
  });

  test('lets one agent have several counters', () => {
    given(opened('1')).when(openCounter('2')).then(opened('2'));
  });

  test('refuses a counter that the point does not have', () => {
    given().when(openCounter('9')).thenRefused('unknown-counter');
    given().when(takeOver('9')).thenRefused('unknown-counter');
  });

  test('refuses a counter where somebody else serves: one agent at a time', () => {
    given(opened('1', 'agent2')).when(openCounter('1')).thenRefused('counter-taken');
  });

  test('refuses to open it twice', () => {
    given(opened('1')).when(openCounter('1')).thenRefused('already-open');
    given(opened('1')).when(takeOver('1')).thenRefused('already-open');
  });
});

describe('taking over', () => {
  test('says from whom, and the ticket stays at the counter', () => {
    const { state } = given(opened('1', 'agent2'), taken('A001'), called('A001', '1'))
      .when(takeOver('1'))
      .then(tookOver('1', 'agent2'));
    expect([...state.counters.values()]).toMatchObject([{ agent: 'agent:agent1', ticket: idOf('A001') }]);
  });

  test('ends the pause of whoever left, and leaves nothing of theirs to take back', () => {
    const { state } = given(opened('1', 'agent2'), paused('1')).when(takeOver('1')).then(tookOver('1', 'agent2'));
    expect([...state.counters.values()]).toMatchObject([{ paused: null, lastStep: null }]);
  });

  test('of a free counter is to open it', () => {
    given().when(takeOver('1')).then(opened('1'));
  });
});
