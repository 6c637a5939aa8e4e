import { describe, test } from 'vitest';
import { emptySetup } from '../emptySetup.ts';
import { transferFrom, transferWaiting } from '../testing/askedSteps.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, closed, finished, idOf, opened, started, taken } from '../testing/happened.ts';
import { timeAt, transferred } from '../testing/happenedSteps.ts';

const there = [opened('1'), opened('4', 'agent4'), taken('A001'), called('A001', '1').at(10)];
const served = [...there, started('A001', '1').at(12)];

describe('transfer is refused', () => {
  test('to a service that the point does not have', () => {
    given(...there)
      .when(transferFrom('1', 'weddings'))
      .thenRefused('unknown-service');
  });

  test('to the first place without a reason, and for one that the setup does not list', () => {
    const first = { place: 'first' as const };
    given(...there)
      .when(transferFrom('1', 'claims', first))
      .thenRefused('reason-required');
    given(...there)
      .when(transferFrom('1', 'claims', { ...first, reason: 'friend' }))
      .thenRefused('unknown-reason');
    given(...there)
      .when(transferFrom('1', 'claims', { reason: 'friend' }))
      .thenRefused('unknown-reason');
    givenSetup({ reasons: emptySetup.reasons }, ...there)
      .when(transferFrom('1', 'claims', { ...first, reason: 'urgent' }))
      .thenRefused('unknown-reason');
  });

  test('when nobody is there', () => {
    given(opened('1')).when(transferFrom('1', 'claims')).thenRefused('nobody-called');
    given(...served, finished('A001', '1'))
      .when(transferFrom('1', 'claims', { ticket: idOf('A001') }))
      .thenRefused('already-advanced');
  });

  test('when nothing would change', () => {
    given(...served)
      .when(transferFrom('1', 'information'))
      .thenRefused('same-place');
    given(...served)
      .when(transferFrom('1', '1', { place: 'last' }))
      .thenRefused('same-place');
    const line = [opened('2'), taken('A001')];
    given(...line)
      .when(transferWaiting('A001', 'information'))
      .thenRefused('same-place');
    given(...line)
      .when(transferWaiting('A001', 'information', { place: 'last' }))
      .thenRefused('same-place');
    given(...line, transferred('A001', '2'))
      .when(transferWaiting('A001', '2').at(9))
      .thenRefused('same-place');
    given(...line, transferred('A001', 'information', { place: 'first' }))
      .when(transferWaiting('A001', 'information', { place: 'first', reason: 'urgent' }))
      .thenRefused('same-place');
  });

  test('but not once the binding is over', () => {
    given(opened('2'), taken('A001'), transferred('A001', '2'))
      .when(transferWaiting('A001', '2').at(10))
      .then(transferred('A001', '2', { boundUntil: timeAt(20) }));
  });

  test('at a counter that is unknown, closed or of somebody else', () => {
    given().when(transferFrom('9', 'claims')).thenRefused('unknown-counter');
    given(opened('1'), closed('1')).when(transferFrom('1', 'claims')).thenRefused('counter-closed');
    given(...there)
      .when(transferFrom('1', 'claims').by('supervisor:boss'))
      .thenRefused('not-your-counter');
  });
});
