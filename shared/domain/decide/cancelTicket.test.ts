import { describe, expect, test } from 'vitest';
import { sampleSetup } from '../sampleSetup.ts';
import { cancelTicket } from '../testing/askedVoices.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, noShow, opened, started, taken } from '../testing/happened.ts';
import { cancelled } from '../testing/happenedVoices.ts';

describe('cancel-ticket', () => {
  test('ends the place of somebody who waits', () => {
    const { state } = given(taken('A001'), taken('A002'))
      .when(cancelTicket('A001', 'left'))
      .then(cancelled('A001', 'left'));
    expect([...state.tickets.values()].map(({ label }) => label)).toEqual(['A002']);
    expect(state.day?.counts.cancelled).toBe(1);
  });

  test('is refused once they are called, served or gone', () => {
    const story = given(opened('1'), taken('A001'), called('A001', '1'));
    story.when(cancelTicket('A001', 'left')).thenRefused('not-waiting', { label: 'A001' });
    given(opened('1'), taken('A001'), called('A001', '1'), started('A001', '1'))
      .when(cancelTicket('A001', 'left'))
      .thenRefused('not-waiting', { label: 'A001' });
    given(opened('1'), taken('A001'), called('A001', '1'), noShow('A001', '1'))
      .when(cancelTicket('A001', 'left'))
      .thenRefused('already-ended', { label: 'A001' });
  });

  test('is refused for a ticket that was not issued today', () => {
    given().when(cancelTicket('A001', 'left')).thenRefused('unknown-ticket');
  });

  test('asks for a reason that the setup lists, for this step', () => {
    given(taken('A001')).when(cancelTicket('A001', 'bored')).thenRefused('unknown-reason');
    given(taken('A001')).when(cancelTicket('A001', 'lunch')).thenRefused('unknown-reason');
    givenSetup({ reasons: { ...sampleSetup.reasons, cancel: [] } }, taken('A001'))
      .when(cancelTicket('A001', 'left'))
      .thenRefused('unknown-reason');
  });

  test('by the visitor needs no listed reason, and keeps one that is', () => {
    const byPhone = (reason: string) => cancelTicket('A001', reason).by('phone:p1');
    given(taken('A001')).when(byPhone('bored')).then(cancelled('A001', 'visitor'));
    given(taken('A001')).when(byPhone('mistaken')).then(cancelled('A001', 'mistaken'));
  });
});
