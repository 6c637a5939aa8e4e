import { describe, test } from 'vitest';
import { sampleSetup } from '../sampleSetup.ts';
import { takeTicket } from '../testing/asked.ts';
import { takeTicketFor } from '../testing/askedVoices.ts';
import { given, givenSetup } from '../testing/given.ts';
import { taken } from '../testing/happened.ts';
import type { BusinessDay } from '../time.ts';

describe('more than one matter', () => {
  test('further services stand on the ticket, each once', () => {
    given()
      .when(takeTicketFor('payments', { also: ['claims', 'information', 'claims', 'payments'] }))
      .then(taken('B001', { also: ['claims', 'information'] }));
    given()
      .when(takeTicketFor('claims', { priority: 'community', also: ['claims', 'community', 'payments'] }))
      .then(taken('L001', { errand: 'claims', also: ['payments'] }));
    given()
      .when(takeTicket('payments'))
      .then(taken('B001', { also: [], cases: 1 }));
  });

  test('are refused if the point does not have them', () => {
    given()
      .when(takeTicketFor('payments', { also: ['claims', 'weddings'] }))
      .thenRefused('unknown-service');
  });

  test('one person may bring up to twenty cases', () => {
    for (const cases of [1, 20]) given().when(takeTicketFor('payments', { cases })).then(taken('B001', { cases }));
    for (const cases of [0, 21, 1.5, Number.NaN])
      given()
        .when(takeTicketFor('payments', { cases }))
        .thenRefused('out-of-range', { field: 'cases', least: 1, most: 20 });
  });

  test('that something is needed stands on the ticket, what is needed does not', () => {
    given()
      .when(takeTicketFor('payments', { hasNeeds: true }))
      .then(taken('B001', { hasNeeds: true }));
    given()
      .when(takeTicket('payments'))
      .then(taken('B001', { hasNeeds: false }));
  });
});

describe('the errand of a community ticket', () => {
  test('may be said twice, but not two errands', () => {
    given()
      .when(takeTicket('claims', { priority: 'community', errand: 'claims' }))
      .then(taken('L001', { errand: 'claims' }));
    given()
      .when(takeTicket('claims', { priority: 'community', errand: 'payments' }))
      .thenRefused('unknown-errand');
    given()
      .when(takeTicket('community', { priority: 'community', errand: 'payments' }))
      .then(taken('L001', { errand: 'payments' }));
  });
});

describe('a class', () => {
  const dated = (validFrom: string, validTo: string | null) => ({
    classes: sampleSetup.classes.map((one) =>
      one.id === 'older'
        ? { ...one, validFrom: validFrom as BusinessDay, validTo: validTo as BusinessDay | null }
        : one,
    ),
  });
  const older = takeTicket('payments', { priority: 'older' });

  test('holds on its first and its last day', () => {
    givenSetup(dated('2026-03-02', '2026-03-02'))
      .when(older)
      .then(taken('B001', { priority: 'preferential' }));
  });

  test('is unknown before and after', () => {
    givenSetup(dated('2026-03-03', null)).when(older).thenRefused('unknown-priority');
    givenSetup(dated('2011-01-18', '2026-03-01')).when(older).thenRefused('unknown-priority');
  });

  test('that does not hold leaves its group to the others', () => {
    const group = takeTicket('payments', { priority: 'preferential' });
    givenSetup(dated('2026-03-03', null))
      .when(group)
      .then(taken('B001', { priority: 'preferential' }));
    const none = { classes: dated('2026-03-03', null).classes.filter(({ id }) => id === 'older') };
    givenSetup(none).when(group).thenRefused('unknown-priority');
  });
});
