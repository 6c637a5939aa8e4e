import { expect, test } from 'vitest';
import { allEnded } from '../endedTickets.ts';
import type { Setup } from '../setup.ts';
import { reportSlip } from '../testing/askedVoices.ts';
import { given, givenSetup, minute } from '../testing/given.ts';
import { taken } from '../testing/happened.ts';
import { cancelled, slipReported } from '../testing/happenedVoices.ts';

test('what the printer said stands on the ticket; the last word holds', () => {
  const { state } = given(taken('A001'))
    .when(reportSlip('A001', 'timeout'))
    .then(slipReported('A001', 'timeout'))
    .when(reportSlip('A001', 'printed'))
    .then(slipReported('A001', 'printed'));
  expect([...state.tickets.values()]).toMatchObject([{ slip: 'printed' }]);
});

test('also when its visitor has gone meanwhile', () => {
  const { state } = given(taken('A001'), cancelled('A001'))
    .when(reportSlip('A001', 'printed'))
    .then(slipReported('A001', 'printed'));
  expect(allEnded(state.ended)).toMatchObject([{ ticket: { slip: 'printed' } }]);
});

test('of a ticket that was not issued today nothing is kept', () => {
  given().when(reportSlip('A001', 'printed')).thenRefused('unknown-ticket');
});

test('which printer said so, and why, is known of that printer until its next word', () => {
  const at = { type: 'network', host: '127.0.0.1', port: 9100 };
  const printers = [{ id: 'p1', name: 'Entrada', owner: { type: 'server' }, at, paperMm: 80 }];
  const story = givenSetup({ printers: printers as unknown as Setup['printers'] }, taken('A001'));
  const said = { printer: 'p1', cause: 'cover-open', paperLow: true };
  const { state } = story
    .when(reportSlip('A001', 'not-ready', said).at(2))
    .then({ ...slipReported('A001', 'not-ready'), says: { type: 'slip-reported', result: 'not-ready', ...said } });
  expect([...state.printers]).toEqual([
    ['p1', { result: 'not-ready', cause: 'cover-open', paperLow: true, at: minute(2) }],
  ]);
  story.when(reportSlip('A001', 'printed', { printer: 'p9' })).thenRefused('unknown-printer');
});
