import { describe, expect, test } from 'vitest';
import { takeTicket } from '../testing/asked.ts';
import { given, givenSetup } from '../testing/given.ts';
import { taken } from '../testing/happened.ts';

describe('the community line', () => {
  const line = (errand: string | null, priority: string | null = null) =>
    taken('L001', { service: 'community', errand, priority });

  test('priority community: the service asked for is the errand', () => {
    given()
      .when(takeTicket('claims', { priority: 'community' }))
      .then(line('claims'));
  });

  test('service community, with an errand or without one', () => {
    given().when(takeTicket('community')).then(line(null));
    given()
      .when(takeTicket('community', { errand: 'claims' }))
      .then(line('claims'));
  });

  test('service community of a person whom the law lets go first', () => {
    given()
      .when(takeTicket('community', { priority: 'older' }))
      .then(line(null, 'preferential'));
    given()
      .when(takeTicket('community', { errand: 'claims', priority: 'older' }))
      .then(line('claims', 'preferential'));
  });

  test('both community: no errand', () => {
    given()
      .when(takeTicket('community', { priority: 'community' }))
      .then(line(null));
    given()
      .when(takeTicket('community', { errand: 'community' }))
      .then(line(null));
  });

  test('belongs to the group community, unless the law says more', () => {
    const { state } = given()
      .when(takeTicket('community'))
      .then(taken('L001'))
      .when(takeTicket('community', { priority: 'infant' }))
      .then(taken('L002'));
    expect([...state.tickets.values()].map(({ group }) => group)).toEqual(['community', 'preferential']);
  });

  test('refuses an errand that the point does not have', () => {
    given()
      .when(takeTicket('community', { errand: 'weddings' }))
      .thenRefused('unknown-errand');
  });

  test('refuses an errand for any other service', () => {
    given()
      .when(takeTicket('payments', { errand: 'claims' }))
      .thenRefused('errand-without-community-line');
  });

  test('refuses what a point without the line cannot do', () => {
    const without = givenSetup({ communityLine: null });
    without.when(takeTicket('claims', { priority: 'community' })).thenRefused('no-community-line');
    without.when(takeTicket('claims', { errand: 'payments' })).thenRefused('errand-without-community-line');
    without.when(takeTicket('community', { errand: 'payments' })).thenRefused('errand-without-community-line');
  });
});
