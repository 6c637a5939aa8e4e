import { describe, expect, test } from 'vitest';
import { sampleSetup } from '../sampleSetup.ts';
import { transferFrom, transferWaiting } from '../testing/askedSteps.ts';
import { given, givenSetup, minute } from '../testing/given.ts';
import { called, idOf, noShow, opened, started, taken, takenFirst } from '../testing/happened.ts';
import { held, timeAt, transferred } from '../testing/happenedSteps.ts';

const there = [opened('1'), opened('4', 'agent4'), taken('A001'), called('A001', '1').at(10)];
const served = [...there, started('A001', '1').at(12)];

describe('transfer from a counter to a service', () => {
  test('keeps the order: all that they had waited until the call', () => {
    const { state } = given(...served)
      .when(transferFrom('1', 'claims').at(20))
      .then(transferred('A001', 'claims', { from: '1', service: 'claims', orderedAt: timeAt(10), boundUntil: null }));
    expect(state.tickets.get(idOf('A001'))).toMatchObject({
      service: 'claims',
      label: 'A001',
      stage: { type: 'waiting' },
    });
    expect([...state.counters.values()]).toMatchObject([{ ticket: null, lastCalled: idOf('A001') }, {}]);
  });

  test('or goes last', () => {
    given(...served)
      .when(transferFrom('1', 'claims', { place: 'last' }).at(20))
      .then(transferred('A001', 'claims', { from: '1', service: 'claims', place: 'last', orderedAt: timeAt(20) }));
  });

  test('or first, for a reason', () => {
    const { state } = given(...served)
      .when(transferFrom('1', 'claims', { place: 'first', reason: 'sent-wrongly' }).at(20))
      .then(
        transferred('A001', 'claims', {
          ...{ from: '1', service: 'claims', place: 'first', reason: 'sent-wrongly', orderedAt: timeAt(10) },
        }),
      );
    expect(state.tickets.get(idOf('A001'))?.placedFirst).toBe(state.revision);
  });

  test('also of somebody who was called and not yet started, with a note', () => {
    given(...there)
      .when(transferFrom('1', 'claims', { note: 'n1' }))
      .then(transferred('A001', 'claims', { from: '1', service: 'claims', note: 'n1' }));
  });

  test('a visitor whom the law lets go first stays one', () => {
    const past = [opened('1'), takenFirst('A001'), called('A001', '1')];
    const { state } = given(...past)
      .when(transferFrom('1', 'claims'))
      .then(transferred('A001', 'claims', { from: '1', service: 'claims' }));
    expect(state.tickets.get(idOf('A001'))?.group).toBe('preferential');
  });
});

describe('transfer to a counter', () => {
  const past = [...there, opened('2', 'agent2')];

  test('binds the ticket to it for ten minutes, in the line of its service', () => {
    const { state } = given(...past)
      .when(transferFrom('1', '2').at(20))
      .then(transferred('A001', '2', { from: '1', service: 'information', boundUntil: timeAt(30) }));
    expect(state.tickets.get(idOf('A001'))?.bound).toEqual({ counter: '2', until: minute(30) });
  });

  test('that helps with the service is one to it', () => {
    given(...past)
      .when(transferFrom('1', '4'))
      .then(transferred('A001', '4', { from: '1', service: 'information' }));
  });

  test('frees one that was bound to another', () => {
    const { state } = given(opened('2'), opened('3', 'agent3'), taken('A001'), transferred('A001', '3'))
      .when(transferWaiting('A001', '2').at(1))
      .then(transferred('A001', '2', { boundUntil: timeAt(11) }));
    expect(state.tickets.get(idOf('A001'))?.bound?.counter).toBe('2');
  });

  test('refuses one that may not serve it', () => {
    given(opened('4'), opened('1', 'agent2'), taken('R001'), called('R001', '4'))
      .when(transferFrom('4', '1'))
      .thenRefused('counter-does-not-serve');
    const counters = sampleSetup.counters.map((one) =>
      (one.id as string) === '2' ? { ...one, reach: 'preferential-only' as const } : one,
    );
    givenSetup({ counters }, ...past)
      .when(transferFrom('1', '2'))
      .thenRefused('counter-does-not-serve');
  });

  test('refuses one that is unknown or closed: nobody would call them', () => {
    given(...past)
      .when(transferFrom('1', '9'))
      .thenRefused('unknown-counter');
    given(...past)
      .when(transferFrom('1', '3'))
      .thenRefused('counter-closed');
  });
});

describe('transfer of somebody who waits', () => {
  const line = [opened('2'), taken('A001'), taken('A002')];

  test('is for a supervisor', () => {
    given(...line)
      .when(transferWaiting('A002', 'claims').at(5))
      .then(transferred('A002', 'claims', { from: null, service: 'claims', orderedAt: timeAt(0) }));
    given(...line)
      .when(transferWaiting('A002', 'claims').by('agent1'))
      .thenRefused('only-a-supervisor');
  });

  test('refuses who does not wait', () => {
    const { thenRefused } = given(...there).when(transferWaiting('A001', 'claims'));
    thenRefused('not-waiting', { label: 'A001' });
    given(...served, held('A001', '1'))
      .when(transferWaiting('A001', 'claims'))
      .thenRefused('not-waiting');
    given(...there, noShow('A001', '1'))
      .when(transferWaiting('A001', 'claims'))
      .thenRefused('already-ended', { label: 'A001' });
    given().when(transferWaiting('A009', 'claims')).thenRefused('unknown-ticket');
  });

  test('refuses when it is not said whom', () => {
    given(...line)
      .when(transferWaiting('A001', 'claims', { ticket: undefined }))
      .thenRefused('unknown-ticket');
  });

  test('may only change their place', () => {
    given(...line)
      .when(transferWaiting('A001', 'information', { place: 'last' }).at(3))
      .then(transferred('A001', 'information', { place: 'last', orderedAt: timeAt(3) }));
    given(...line)
      .when(transferWaiting('A002', 'information', { place: 'first', reason: 'urgent' }))
      .then(transferred('A002', 'information', { place: 'first' }));
    given(...line, transferred('A002', 'information', { place: 'first' }))
      .when(transferWaiting('A002', 'information', { place: 'last' }))
      .then(transferred('A002', 'information', { place: 'last' }));
    given(...line, transferred('A002', 'information', { place: 'first' }))
      .when(transferWaiting('A002', 'information'))
      .then(transferred('A002', 'information'));
  });
});
