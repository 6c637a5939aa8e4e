import { expect, test } from 'vitest';
import { reprintTicket } from '../testing/askedVoices.ts';
import { given } from '../testing/given.ts';
import { called, opened, taken } from '../testing/happened.ts';
import { cancelled, reprintAsked } from '../testing/happenedVoices.ts';

test('a live ticket is printed again and stays where it is', () => {
  const story = given(taken('A001'));
  const { state } = story.when(reprintTicket('A001')).then(reprintAsked('A001'));
  expect([...state.tickets.values()]).toMatchObject([{ label: 'A001', stage: { type: 'waiting' } }]);
  given(opened('1'), taken('A001'), called('A001', '1')).when(reprintTicket('A001')).then(reprintAsked('A001'));
});

test('one that has ended is not, nor one that nobody knows', () => {
  given(taken('A001'), cancelled('A001')).when(reprintTicket('A001')).thenRefused('already-ended', { label: 'A001' });
  given().when(reprintTicket('A001')).thenRefused('unknown-ticket');
});
