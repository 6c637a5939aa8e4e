import { describe, expect, test } from 'vitest';
import { type CounterId, senderOf } from '../domain/ids.ts';
import type { State } from '../domain/model.ts';
import { callNext } from '../domain/testing/asked.ts';
import { given, givenSetup, minute } from '../domain/testing/given.ts';
import { called, idOf, opened, recalled, started, taken, takenFirst } from '../domain/testing/happened.ts';
import { withOutcome } from '../domain/testing/withOutcome.ts';
import { counterView } from './counterView.ts';

const viewAt = (state: State, counter = '1', agent = 'agent1', now = 10) =>
  counterView(state, counter as CounterId, senderOf('agent', agent), { now: minute(now) });
const canDo = (...at: Parameters<typeof viewAt>) =>
  Object.entries(viewAt(...at)?.can ?? {})
    .filter(([, can]) => can)
    .map(([what]) => what);

describe('what can be done at a counter', () => {
  const waiting = [taken('A001'), taken('A002')];
  const away = ['returnToQueue', 'transfer', 'addService'];

  test('closed: open it', () => {
    expect(canDo(given(...waiting).state)).toEqual(['open']);
  });

  test("somebody else's: take over, and nothing else", () => {
    expect(canDo(given(opened('1', 'agent2'), ...waiting).state)).toEqual(['takeOver']);
  });

  test('free: close it, or call who waits', () => {
    expect(canDo(given(opened('1')).state)).toEqual(['close', 'pause']);
    expect(canDo(given(opened('1'), ...waiting).state)).toEqual(['close', 'callNext', 'callTicket']);
  });

  test('with somebody called: say what became of them', () => {
    expect(canDo(given(opened('1'), ...waiting, called('A001', '1')).state)).toEqual([
      ...['recall', 'start', 'noShow', ...away],
    ]);
  });

  test('with somebody called, before the gap and the calls are over', () => {
    const noShow = { minCalls: 2, gapMs: 60_000 };
    const once = [opened('1'), ...waiting, called('A001', '1').at(10)];
    expect(canDo(givenSetup({ noShow }, ...once).state, '1', 'agent1', 10)).toEqual(['start', ...away, 'undo']);
    expect(canDo(givenSetup({ noShow }, ...once).state, '1', 'agent1', 11)).toEqual([
      'recall',
      'start',
      ...away,
      'undo',
    ]);
    const twice = givenSetup({ noShow }, ...once, recalled('A001', '1').at(11)).state;
    expect(canDo(twice, '1', 'agent1', 11)).toEqual(['start', ...away, 'undo']);
    expect(canDo(twice, '1', 'agent1', 12)).toEqual(['recall', 'start', 'noShow', ...away, 'undo']);
    expect(viewAt(twice)?.current).toMatchObject({ times: 2, callsLeft: 0, recallFrom: '2026-03-02T13:12:00.000Z' });
  });

  test('serving: finish, or call the next', () => {
    const serving = [opened('1'), taken('A001'), called('A001', '1'), started('A001', '1')];
    expect(canDo(given(...serving).state)).toEqual(['finish', 'hold', ...away]);
    expect(canDo(given(...serving, taken('A002')).state)).toEqual(['callNext', 'finish', 'hold', ...away]);
  });
});

describe('the person at the counter', () => {
  test('is shown with what the agent needs', () => {
    const { state } = givenSetup(
      withOutcome(true),
      ...[opened('6', 'agent6'), taken('L001', { errand: 'claims' }), called('L001', '6', { waitedMs: 240_000 }).at(4)],
    );
    expect(viewAt(state, '6', 'agent6')).toMatchObject({
      lastCalled: idOf('L001'),
      current: {
        ...{ ticket: idOf('L001'), label: 'L001', mark: 'community', stage: 'called', times: 1, waitedMs: 240_000 },
        ...{ issuedAt: '2026-03-02T13:00:00.000Z', calledAt: '2026-03-02T13:04:00.000Z', startedAt: null },
        ...{ promiseMs: 1_200_000, aimMs: 1_200_000, outcomeRequired: true },
        errand: { es: 'Hacer un reclamo' },
      },
    });
  });

  test('is preferential, community or neither: never why', () => {
    const { state } = given(...[opened('6'), takenFirst('A001'), taken('L001'), taken('B001'), takenFirst('L002')]);
    const marks = Object.fromEntries((viewAt(state, '6')?.queue ?? []).map(({ label, mark }) => [label, mark]));
    expect(marks).toEqual({ A001: 'preferential', L001: 'community', B001: null, L002: 'preferential' });
  });
});

describe('the queue', () => {
  const { state } = given(
    ...[opened('2'), taken('A001'), taken('B001').at(1), takenFirst('A002').at(8), taken('R001').at(8)],
  );

  test('holds those whom this counter may call, in the order in which it would', () => {
    expect(viewAt(state, '2')?.queue.map(({ label, reason }) => [label, reason.rule])).toEqual([
      ['A002', 'score'],
      ['A001', 'score'],
      ['B001', 'score'],
    ]);
    expect(viewAt(state, '4')?.queue.map(({ label }) => label)).toEqual(['A002', 'R001', 'A001', 'B001']);
  });

  test('begins with the one who is called next', () => {
    given(opened('2'), taken('A001'), taken('B001').at(1), takenFirst('A002').at(8))
      .when(callNext('2').at(10))
      .then(called('A002', '2'));
  });

  test('shows thirty and counts all', () => {
    const many = Array.from({ length: 40 }, (_, index) => taken(`A${String(index + 1).padStart(3, '0')}`));
    const view = viewAt(given(...many).state, '2');
    expect([view?.queue.length, view?.waiting]).toEqual([30, 40]);
  });
});

test('there is no view of a counter that the point does not have', () => {
  expect(viewAt(given().state, '9')).toBeNull();
});
