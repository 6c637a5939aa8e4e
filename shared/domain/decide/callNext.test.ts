import { describe, expect, test } from 'vitest';
import { callNext, startService } from '../testing/asked.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, closed, finished, idOf, noShow, opened, started, taken, takenFirst } from '../testing/happened.ts';
import { withOutcome } from '../testing/withOutcome.ts';

describe('call-next calls whoever is next', () => {
  test('the only one', () => {
    given(opened('1'), taken('A001'))
      .when(callNext('1').at(3))
      .then(called('A001', '1', { rule: 'only-one', waitedMs: 180_000 }));
  });

  test('one after the other, each once', () => {
    given(opened('2'), taken('A001'), taken('B001'))
      .when(callNext('2'))
      .then(called('A001', '2'))
      .when(startService('2'))
      .then(started('A001', '2'))
      .when(callNext('2'))
      .then(finished('A001', '2'), called('B001', '2'));
  });

  test('two agents at the same instant get two different people', () => {
    given(opened('2'), opened('3', 'agent2'), taken('A001'), taken('A002'))
      .when(callNext('2'))
      .then(called('A001', '2'))
      .when(callNext('3').by('agent2'))
      .then(called('A002', '3'));
  });

  test('nobody whom the counter may not serve', () => {
    given(opened('2'), taken('R001')).when(callNext('2')).thenRefused('nobody-waiting');
  });

  test('again after nobody came', () => {
    given(opened('2'), taken('A001'), called('A001', '2'), noShow('A001', '2'), taken('A002'))
      .when(callNext('2', { after: idOf('A001') }))
      .then(called('A002', '2'));
  });
});

describe('call-next with somebody in service', () => {
  const serving = [opened('2'), taken('A001'), called('A001', '2'), started('A001', '2')];

  test('finishes them in the same entry', () => {
    const story = given(...serving, taken('A002'))
      .when(callNext('2'))
      .then(finished('A001', '2'), called('A002', '2'));
    expect(story.state.revision).toBe(given(...serving, taken('A002')).state.revision + 1);
    expect([...story.state.tickets.keys()]).toEqual([idOf('A002')]);
  });

  test('finishes nobody when nobody waits', () => {
    given(...serving)
      .when(callNext('2'))
      .thenRefused('nobody-waiting');
    givenSetup(withOutcome(true), ...serving)
      .when(callNext('2'))
      .thenRefused('nobody-waiting');
  });

  test('asks for the outcome where the service wants one', () => {
    const story = givenSetup(withOutcome(true), ...serving, taken('A002'));
    story.when(callNext('2')).thenRefused('outcome-required');
    story.when(callNext('2', { outcome: 'lost' })).thenRefused('unknown-outcome');
    story.when(callNext('2', { outcome: 'paid' })).then(finished('A001', '2', 'paid'), called('A002', '2'));
  });

  test('takes an outcome where none is required, if the service knows it', () => {
    const story = givenSetup(withOutcome(false), ...serving, taken('A002'));
    story.when(callNext('2')).then(finished('A001', '2', null), called('A002', '2'));
    story.when(callNext('2', { outcome: 'paid' })).then(finished('A001', '2', 'paid'), called('A002', '2'));
    story.when(callNext('2', { outcome: 'lost' })).thenRefused('unknown-outcome');
  });

  test('looks at no outcome when there is nobody to finish', () => {
    givenSetup(withOutcome(true), opened('2'), taken('A001'))
      .when(callNext('2', { outcome: 'lost' }))
      .then(called('A001', '2'));
  });
});

describe('call-next is refused', () => {
  test('with somebody called and not started, whose label it says', () => {
    given(opened('2'), taken('A001'), taken('A002'), called('A001', '2'))
      .when(callNext('2'))
      .thenRefused('still-called', { label: 'A001' });
  });

  test('at a counter that the point does not have', () => {
    given(taken('A001')).when(callNext('9')).thenRefused('unknown-counter');
  });

  test('at a counter that was never opened, or was closed', () => {
    given(taken('A001')).when(callNext('2')).thenRefused('counter-closed');
    given(opened('2'), closed('2'), taken('A001')).when(callNext('2')).thenRefused('counter-closed');
  });

  test("at somebody else's counter", () => {
    given(opened('2', 'agent2'), taken('A001')).when(callNext('2')).thenRefused('not-your-counter');
  });
});

test('a preferential person goes first at every counter that does their service', () => {
  for (const counter of ['1', '2', '3', '4', '5', '6']) {
    given(opened(counter), taken('A001'), takenFirst('A002').at(1))
      .when(callNext(counter).at(2))
      .then(called('A002', counter, { overtook: [1] }));
  }
});
