import { expect, test } from 'vitest';
import { allEnded } from '../endedTickets.ts';
import { reportSlip } from '../testing/askedVoices.ts';
import { given } from '../testing/given.ts';
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
