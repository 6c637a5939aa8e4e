import { describe, expect, test } from 'vitest';
import { emptySetup } from '../emptySetup.ts';
import { sampleSetup } from '../sampleSetup.ts';
import { callTicket } from '../testing/askedSteps.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, closed, finished, idOf, opened, started, taken } from '../testing/happened.ts';
import { calledOutOfOrder, paused, transferred } from '../testing/happenedSteps.ts';

describe('call-ticket', () => {
  test('calls the one who is named, for a reason, past the others', () => {
    const { state } = given(opened('2'), taken('A001'), taken('A002').at(1))
      .when(callTicket('2', 'A002', 'urgent').at(3))
      .then(called('A002', '2', { rule: 'placed-first', candidates: 2, waitedMs: 120_000, overtook: [] }));
    expect([...state.tickets.values()]).toMatchObject([{ overtaken: 0 }, { stage: { type: 'called' } }]);
    expect(state.counters.get('2' as never)).toMatchObject({
      ticket: idOf('A002'),
      lastCalled: idOf('A002'),
      contested: 0,
    });
  });

  test('says that it was out of order', () => {
    given(opened('2'), taken('A001'))
      .when(callTicket('2', 'A001'))
      .then(calledOutOfOrder('A001', '2', 'urgent'));
  });

  test('starts the service where the setup says that a call does', () => {
    const { state } = givenSetup({ callStartsService: true }, opened('2'), taken('A001'))
      .when(callTicket('2', 'A001'))
      .then(calledOutOfOrder('A001', '2'));
    expect(state.tickets.get(idOf('A001'))?.stage.type).toBe('serving');
  });

  test('refuses who is not waiting', () => {
    const story = given(opened('2'), opened('3', 'agent2'), taken('A001'), called('A001', '3'));
    story.when(callTicket('2', 'A001')).thenRefused('not-waiting', { label: 'A001' });
  });

  test('refuses who has left, and whom nobody knows', () => {
    const gone = [taken('A001'), called('A001', '2'), started('A001', '2'), finished('A001', '2')];
    given(opened('2'), ...gone)
      .when(callTicket('2', 'A001'))
      .thenRefused('already-ended', { label: 'A001' });
    given(opened('2')).when(callTicket('2', 'A001')).thenRefused('unknown-ticket');
  });

  test('refuses whom the counter may not serve', () => {
    given(opened('2'), taken('R001')).when(callTicket('2', 'R001')).thenRefused('counter-does-not-serve');
    const counters = sampleSetup.counters.map((one) => ({ ...one, reach: 'preferential-only' as const }));
    givenSetup({ counters }, opened('2'), taken('A001'))
      .when(callTicket('2', 'A001'))
      .thenRefused('counter-does-not-serve');
  });

  test('refuses a reason that the setup does not list', () => {
    given(opened('2'), taken('A001'))
      .when(callTicket('2', 'A001', 'friend'))
      .thenRefused('unknown-reason');
    givenSetup({ reasons: emptySetup.reasons }, opened('2'), taken('A001'))
      .when(callTicket('2', 'A001'))
      .thenRefused('unknown-reason');
  });

  test('refuses while somebody is called or served: only call-next finishes', () => {
    const there = [opened('2'), taken('A001'), taken('A002'), called('A001', '2')];
    given(...there)
      .when(callTicket('2', 'A002'))
      .thenRefused('still-called', { label: 'A001' });
    given(...there, started('A001', '2'))
      .when(callTicket('2', 'A002'))
      .thenRefused('still-serving', { label: 'A001' });
  });

  test('refuses at a counter that is unknown, closed, paused or of somebody else', () => {
    given(taken('A001')).when(callTicket('9', 'A001')).thenRefused('unknown-counter');
    given(opened('2'), closed('2'), taken('A001')).when(callTicket('2', 'A001')).thenRefused('counter-closed');
    given(opened('2'), paused('2'), taken('A001')).when(callTicket('2', 'A001')).thenRefused('counter-paused');
    given(opened('2', 'agent2'), taken('A001')).when(callTicket('2', 'A001')).thenRefused('not-your-counter');
  });

  test('takes whoever is bound to this counter', () => {
    given(opened('2'), taken('A001'), transferred('A001', '2'))
      .when(callTicket('2', 'A001'))
      .then(calledOutOfOrder('A001', '2'));
  });
});
