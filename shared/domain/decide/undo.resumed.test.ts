import { describe, expect, test } from 'vitest';
import { resumeTicket, undo } from '../testing/askedSteps.ts';
import { given } from '../testing/given.ts';
import { called, closed, idOf, opened, started, taken } from '../testing/happened.ts';
import { held, resumed, undone } from '../testing/happenedSteps.ts';

const boss = 'supervisor:boss';
const kept = (label: string) => [taken(label), called(label, '1'), started(label, '1').at(12), held(label, '1').at(13)];
const keptAt1 = [opened('1'), opened('2', 'agent2'), ...kept('A001')];

describe("taking back a supervisor's resume of another counter's ticket", () => {
  const moved = [...keptAt1, resumed('A001', '2', '1')];
  const more = ['A002', 'A003', 'A004'].flatMap(kept);

  test('gives it back to the counter that held it', () => {
    const { state } = given(...moved)
      .when(undo('2').by('agent2'))
      .then(undone('2', 'ticket-resumed'));
    expect([...state.counters.values()]).toMatchObject([{ held: [idOf('A001')] }, { ticket: null, held: [] }]);
  });

  test('not when that has closed, or has no room left', () => {
    given(...moved, closed('1'))
      .when(undo('2').by('agent2'))
      .thenRefused('too-late-to-undo');
    given(...moved, ...more)
      .when(undo('2').by('agent2'))
      .thenRefused('too-late-to-undo');
  });

  test('a step of the holder taken back afterwards leaves it where it is', () => {
    const { state } = given(...keptAt1, taken('A002'), called('A002', '1'))
      .when(resumeTicket('2', 'A001').by(boss))
      .then(resumed('A001', '2', '1'))
      .when(undo('1'))
      .then(undone('1', 'ticket-called'));
    expect([...state.counters.values()]).toMatchObject([{ ticket: null, held: [] }, { ticket: idOf('A001') }]);
  });

  test('puts it among the others as it was: oldest first', () => {
    const { state } = given(
      ...keptAt1,
      taken('A002'),
      called('A002', '1'),
      started('A002', '1'),
      held('A002', '1').at(14),
    )
      .when(resumeTicket('2', 'A001').by(boss))
      .then(resumed('A001', '2', '1'))
      .when(undo('2').by('agent2'))
      .then(undone('2', 'ticket-resumed'));
    expect([...state.counters.values()]).toMatchObject([{ held: [idOf('A001'), idOf('A002')] }, {}]);
  });
});
