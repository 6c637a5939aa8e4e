import { describe, expect, test } from 'vitest';
import { type CounterId, senderOf } from '../domain/ids.ts';
import type { State } from '../domain/model.ts';
import { sampleReasons } from '../domain/sampleReasons.ts';
import { given, givenSetup, minute } from '../domain/testing/given.ts';
import { called, idOf, noShow, opened, started, taken } from '../domain/testing/happened.ts';
import { serviceAdded } from '../domain/testing/happenedSteps.ts';
import { counterView } from './counterView.ts';

const viewAt = (state: State, now = 10, needsOf?: () => readonly string[]) => {
  const showing = { now: minute(now), ...(needsOf && { needsOf }) };
  const view = counterView(state, '1' as CounterId, senderOf('agent', 'agent1'), showing);
  if (!view) throw new Error('There is no such counter.');
  return view;
};

describe('whoever waits', () => {
  test('shows nothing of what the registers keep: only the person who is called does', () => {
    const { state } = given(opened('1'), taken('A001'), taken('A002'), called('A001', '1'));
    const view = viewAt(state, 10, () => ['wheelchair']);
    expect(view.current?.needs).toEqual(['wheelchair']);
    expect(JSON.stringify([view.queue, view.held, view.missed])).not.toContain('wheelchair');
  });
});

describe('what an agent may do for others', () => {
  test('a pause that would leave a service alone names who could cover it', () => {
    const { state } = givenSetup({ reasons: sampleReasons }, opened('1'), taken('A001'));
    const { can, leavesAlone } = viewAt(state);
    expect(can.pause).toBe(false);
    expect(leavesAlone?.cover.map(({ id }) => id)).toContain('2');
    expect(leavesAlone?.cover.map(({ id }) => id)).not.toContain('1');
    const covered = givenSetup({ reasons: sampleReasons }, opened('1'), opened('2', 'agent2'), taken('A001')).state;
    expect(viewAt(covered)).toMatchObject({ can: { pause: true }, leavesAlone: null });
  });

  test('those who did not come are listed, with until when their place is kept', () => {
    const { state } = given(opened('1'), taken('A001'), called('A001', '1'), noShow('A001', '1').at(9));
    expect(viewAt(state).missed).toMatchObject([{ label: 'A001', placeKeptUntil: '2026-03-02T13:24:00.000Z' }]);
    expect(viewAt(state, 30).missed).toMatchObject([{ label: 'A001', placeKeptUntil: null }]);
  });

  test('each service says how many wait and which counters do it', () => {
    const { state } = given(opened('1'), taken('A001'), taken('A002'));
    const line = viewAt(state).lines.find(({ id }) => id === 'information');
    expect(line).toMatchObject({ waiting: 2, counters: ['1'] });
  });

  test('a visit is about its own services, and may take on the others', () => {
    const story = [opened('1'), taken('A001'), called('A001', '1'), started('A001', '1')];
    const { state } = given(...story, serviceAdded('A001', '1', 'payments'));
    const { current } = viewAt(state);
    expect(current?.ticket).toBe(idOf('A001'));
    expect(current?.also.map(({ id }) => id)).toEqual(['payments']);
    expect(current?.others).not.toContain('payments');
    expect(current?.others).not.toContain('information');
  });
});
