import { expect, test } from 'vitest';
import { reprintTicket } from '../testing/askedVoices.ts';
import { given, minute } from '../testing/given.ts';
import { called, opened, taken } from '../testing/happened.ts';
import { cancelled, reprintAsked, slipReported } from '../testing/happenedVoices.ts';

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

test('at the kiosk that gave it out, for one minute', () => {
  const story = given(taken('A001', { kiosk: 'k1' }));
  const atKiosk = (minute: number) => story.when(reprintTicket('A001').by('kiosk:k1').at(minute));
  atKiosk(1).then(reprintAsked('A001'));
  atKiosk(1.1).thenRefused('too-late-to-reprint');
  story.when(reprintTicket('A001').by('kiosk:k2')).thenRefused('unknown-ticket');
  story.when(reprintTicket('A001').at(30)).then(reprintAsked('A001'));
});

test('and what was said of the paper before counts no more', () => {
  const { state } = given(taken('A001'), slipReported('A001', 'not-ready'))
    .when(reprintTicket('A001').at(3))
    .then(reprintAsked('A001'));
  expect([...state.tickets.values()]).toMatchObject([{ slip: null, slipAskedAt: minute(3) }]);
});
