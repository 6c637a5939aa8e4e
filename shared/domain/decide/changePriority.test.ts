import { describe, expect, test } from 'vitest';
import { sampleSetup } from '../sampleSetup.ts';
import { community, type Setup } from '../setup.ts';
import { changePriority } from '../testing/askedVoices.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, opened, started, taken, takenFirst } from '../testing/happened.ts';
import { cancelled, priorityChanged } from '../testing/happenedVoices.ts';
import type { BusinessDay } from '../time.ts';

const supervisor = 'supervisor:supervisor';

describe('up', () => {
  test('by an agent who sees the need, reduced to the group; the place in line stays', () => {
    const { state } = given(taken('A001'))
      .when(changePriority('A001', 'pregnant').at(9))
      .then(priorityChanged('A001', 'preferential'));
    expect([...state.tickets.values()]).toMatchObject([{ group: 'preferential', issueSeq: 1 }]);
    expect([...state.tickets.values()][0]?.orderedAt).toBe(given(taken('A001')).state.at);
  });

  test('from the community line too', () => {
    given(taken('L001')).when(changePriority('L001', 'older')).then(priorityChanged('L001', 'preferential'));
  });

  test('of somebody called or served: a transfer would carry it on', () => {
    given(opened('1'), taken('A001'), called('A001', '1'), started('A001', '1'))
      .when(changePriority('A001', 'older'))
      .then(priorityChanged('A001', 'preferential'));
  });
});

describe('down', () => {
  test('only by a supervisor', () => {
    const story = given(takenFirst('A001'));
    story.when(changePriority('A001', null, 'mistaken')).thenRefused('only-a-supervisor');
    const { state } = story
      .when(changePriority('A001', null, 'mistaken').by(supervisor))
      .then(priorityChanged('A001', null, 'mistaken'));
    expect([...state.tickets.values()]).toMatchObject([{ group: 'regular', class: null }]);
  });

  test('on the community line is to the community', () => {
    const { state } = given(takenFirst('L001'))
      .when(changePriority('L001', null, 'mistaken').by(supervisor))
      .then(priorityChanged('L001', null, 'mistaken'));
    expect([...state.tickets.values()]).toMatchObject([{ group: community }]);
  });
});

describe('between classes that the setup keeps', () => {
  const kept: Partial<Setup> = { classes: sampleSetup.classes.map((one) => ({ ...one, keepClass: true })) };

  test('nobody but a supervisor says which is up', () => {
    const story = givenSetup(kept, taken('A001', { priority: 'older' }));
    story.when(changePriority('A001', 'pregnant')).thenRefused('only-a-supervisor');
    story.when(changePriority('A001', 'pregnant').by(supervisor)).then(priorityChanged('A001', 'pregnant'));
  });
});

describe('change-priority is refused', () => {
  test('when nothing would change', () => {
    given(taken('A001')).when(changePriority('A001', null)).thenRefused('same-priority');
    given(takenFirst('A001')).when(changePriority('A001', 'older')).thenRefused('same-priority');
    given(taken('L001')).when(changePriority('L001', null)).thenRefused('same-priority');
  });

  test('for a class that the point does not have, or not today', () => {
    given(taken('A001')).when(changePriority('A001', 'veteran')).thenRefused('unknown-priority');
    given(taken('A001')).when(changePriority('A001', 'community')).thenRefused('unknown-priority');
    const validTo = '2026-03-01' as BusinessDay;
    givenSetup({ classes: sampleSetup.classes.map((one) => ({ ...one, validTo })) }, taken('A001'))
      .when(changePriority('A001', 'older'))
      .thenRefused('unknown-priority');
  });

  test('without a reason of the setup', () => {
    given(taken('A001'))
      .when(changePriority('A001', 'older', 'friend'))
      .thenRefused('unknown-reason');
  });

  test('for a ticket that is over or unknown', () => {
    given(taken('A001'), cancelled('A001'))
      .when(changePriority('A001', 'older'))
      .thenRefused('already-ended', { label: 'A001' });
    given().when(changePriority('A001', 'older')).thenRefused('unknown-ticket');
  });
});
