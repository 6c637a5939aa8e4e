import { describe, expect, test } from 'vitest';
import { resumeTicket } from '../testing/askedSteps.ts';
import { given, minute } from '../testing/given.ts';
import { called, closed, finished, idOf, opened, started, taken } from '../testing/happened.ts';
import { closedWith, held, paused, resumed, timeAt } from '../testing/happenedSteps.ts';

const boss = 'supervisor:boss';
const serving = (label: string, counter: string) => [taken(label), called(label, counter), started(label, counter)];
const kept = (label: string, counter: string) => [...serving(label, counter), held(label, counter)];

describe('resume-ticket', () => {
  test('goes on with one that the counter holds', () => {
    const { state } = given(opened('2'), ...kept('A001', '2'), ...kept('A002', '2'))
      .when(resumeTicket('2', 'A001').at(9))
      .then(resumed('A001', '2'));
    expect([...state.counters.values()]).toMatchObject([{ ticket: idOf('A001'), held: [idOf('A002')] }]);
    expect(state.tickets.get(idOf('A001'))?.stage).toMatchObject({ type: 'serving', startedAt: minute(9) });
  });

  test('is no call: nobody is announced and call-next names the one before', () => {
    const past = [opened('2'), ...kept('A001', '2'), ...serving('A002', '2'), finished('A002', '2')];
    const { state } = given(...past)
      .when(resumeTicket('2', 'A001'))
      .then(resumed('A001', '2'));
    expect([...state.counters.values()]).toMatchObject([{ lastCalled: idOf('A002') }]);
    expect(state.calls.map(({ label }) => label)).toEqual(['A002', 'A001']);
  });

  test('is for a counter without anybody, at work', () => {
    const past = [opened('2'), ...kept('A001', '2')];
    given(...past, taken('A002'), called('A002', '2'))
      .when(resumeTicket('2', 'A001'))
      .thenRefused('still-called', { label: 'A002' });
    given(...past, ...serving('A002', '2'))
      .when(resumeTicket('2', 'A001'))
      .thenRefused('still-serving', { label: 'A002' });
    given(...past, paused('2'))
      .when(resumeTicket('2', 'A001'))
      .thenRefused('counter-paused');
  });

  test('is for somebody who is held', () => {
    given(opened('2'), taken('A001')).when(resumeTicket('2', 'A001')).thenRefused('not-held', { label: 'A001' });
    given(opened('2'), ...kept('A001', '2'), closedWith('2', { label: 'A001', orderedAt: timeAt(0) }), opened('2'))
      .when(resumeTicket('2', 'A001'))
      .thenRefused('not-held', { label: 'A001' });
    given(opened('2'), ...serving('A001', '2'), finished('A001', '2'))
      .when(resumeTicket('2', 'A001'))
      .thenRefused('already-ended', { label: 'A001' });
    given(opened('2')).when(resumeTicket('2', 'A001')).thenRefused('unknown-ticket');
  });

  test('is refused at a counter that is unknown, closed or of somebody else', () => {
    given().when(resumeTicket('9', 'A001')).thenRefused('unknown-counter');
    given(opened('2'), closed('2')).when(resumeTicket('2', 'A001')).thenRefused('counter-closed');
    given(opened('2', 'agent2'), ...kept('A001', '2'))
      .when(resumeTicket('2', 'A001'))
      .thenRefused('not-your-counter');
  });
});

describe("another counter's", () => {
  const past = [opened('2'), opened('3', 'agent2'), ...kept('A001', '2')];

  test('is for a supervisor, who need not sit there', () => {
    const { state } = given(...past)
      .when(resumeTicket('3', 'A001').by(boss))
      .then(resumed('A001', '3', '2'));
    expect([...state.counters.values()]).toMatchObject([
      { id: '2', held: [] },
      { id: '3', ticket: idOf('A001'), agent: 'agent:agent2' },
    ]);
  });

  test('is not for the agents', () => {
    given(...past)
      .when(resumeTicket('3', 'A001').by('agent2'))
      .thenRefused('only-a-supervisor');
    given(...past)
      .when(resumeTicket('3', 'A001'))
      .thenRefused('not-your-counter');
  });

  test('goes only to a counter that is open and does its service', () => {
    given(...past)
      .when(resumeTicket('1', 'A001').by(boss))
      .thenRefused('counter-closed');
    given(
      opened('4'),
      opened('3', 'agent2'),
      taken('R001'),
      called('R001', '4'),
      started('R001', '4'),
      held('R001', '4'),
    )
      .when(resumeTicket('3', 'R001').by(boss))
      .thenRefused('counter-does-not-serve');
  });
});
