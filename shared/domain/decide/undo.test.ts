import { describe, expect, test } from 'vitest';
import type { State } from '../model.ts';
import { callNext, finishService, markNoShow, recall, startService } from '../testing/asked.ts';
import { callTicket, holdTicket, resumeTicket, returnToQueue, transferFrom, undo } from '../testing/askedSteps.ts';
import { given, type Story } from '../testing/given.ts';
import { called, finished, noShow, opened, recalled, started, taken, takenFirst } from '../testing/happened.ts';
import { calledOutOfOrder, held, resumed, returned, timeAt, transferred, undone } from '../testing/happenedSteps.ts';

const calls = (state: State) =>
  state.calls.map((call) => `${call.label}${call.isWithdrawn ? ' not' : ''} → ${call.counter}`);

/** Whom the state knows and where, without the marks that say which entry came last. */
const places = ({ tickets, counters, day, ended }: State) => ({
  tickets: new Set([...tickets.values()].map(({ namedAt: _, ...ticket }) => ticket)),
  counters: [...counters.values()].map(({ lastStep: _, ...counter }) => counter),
  counts: day?.counts,
  ended: ended.flat().length,
});

/** The step taken back a minute later leaves everybody where they were. */
function expectTakenBack(before: Story, after: Story, expected: ReturnType<typeof undone>): Story {
  const story = after.when(undo('1').at(21)).then(expected);
  expect(places(story.state)).toEqual(places(before.state));
  return story;
}

const waiting = [opened('1'), opened('2', 'agent2'), taken('A001'), taken('A002').at(1), takenFirst('A003').at(2)];
const there = [...waiting, called('A001', '1').at(10)];
const served = [...there, started('A001', '1').at(12)];

describe('undo takes back', () => {
  test('a call: nobody was overtaken, and the board says that they were not called', () => {
    const before = given(...waiting);
    const after = before.when(callNext('1').at(20)).then(called('A003', '1', { overtook: [1, 2] }));
    const tickets = [{ label: 'A003', stage: 'waiting', orderedAt: timeAt(2) }];
    const story = expectTakenBack(
      before,
      after,
      undone('1', 'ticket-called', { withdrawn: 'A003', tickets, overtook: [1, 2] }),
    );
    expect(calls(story.state)).toEqual(['A003 not → 1']);
    story.when(callNext('1', { after: null }).at(22)).then(called('A003', '1'));
  });

  test('a call that had finished somebody: they are in service again', () => {
    const before = given(...served);
    const after = before.when(callNext('1').at(20)).then(finished('A001', '1'), called('A003', '1'));
    const tickets = [
      { label: 'A001', stage: 'serving' },
      { label: 'A003', stage: 'waiting' },
    ];
    expectTakenBack(before, after, undone('1', 'ticket-finished', { withdrawn: 'A003', tickets, overtook: [2] }));
  });

  test('a call by choice', () => {
    const before = given(...waiting);
    const after = before.when(callTicket('1', 'A002').at(20)).then(calledOutOfOrder('A002', '1'));
    expectTakenBack(before, after, undone('1', 'ticket-called', { withdrawn: 'A002', overtook: [] }));
  });

  test('a recall: the call before it stands', () => {
    const before = given(...there);
    const after = before.when(recall('1').at(20)).then(recalled('A001', '1'));
    const story = expectTakenBack(before, after, undone('1', 'ticket-recalled', { withdrawn: null }));
    expect(calls(story.state)).toEqual(['A001 → 1']);
  });

  test('a start', () => {
    const before = given(...there);
    const after = before.when(startService('1').at(20)).then(started('A001', '1'));
    expectTakenBack(before, after, undone('1', 'service-started', { tickets: [{ label: 'A001', stage: 'called' }] }));
  });

  test('an end', () => {
    const before = given(...served);
    const after = before.when(finishService('1').at(20)).then(finished('A001', '1'));
    const story = expectTakenBack(before, after, undone('1', 'ticket-finished', { withdrawn: null }));
    story.when(finishService('1')).then(finished('A001', '1'));
  });

  test('a no-show', () => {
    const before = given(...there);
    const after = before.when(markNoShow('1').at(20)).then(noShow('A001', '1'));
    expectTakenBack(before, after, undone('1', 'ticket-no-show'));
  });

  test('a hold, and a resume', () => {
    const serving = given(...served);
    const kept = serving.when(holdTicket('1').at(20)).then(held('A001', '1'));
    expectTakenBack(serving, kept, undone('1', 'ticket-held'));
    const again = kept.when(resumeTicket('1', 'A001')).then(resumed('A001', '1'));
    expectTakenBack(kept, again, undone('1', 'ticket-resumed', { tickets: [{ label: 'A001', stage: 'held' }] }));
  });

  test('a return, and a transfer', () => {
    const before = given(...served);
    const back = before.when(returnToQueue('1').at(20)).then(returned('A001', '1'));
    expectTakenBack(before, back, undone('1', 'ticket-returned', { tickets: [{ orderedAt: timeAt(0) }] }));
    const away = before.when(transferFrom('1', 'claims').at(20)).then(transferred('A001', 'claims', { from: '1' }));
    expectTakenBack(before, away, undone('1', 'ticket-transferred'));
  });
});
