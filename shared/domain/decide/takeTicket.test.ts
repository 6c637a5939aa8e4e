import { describe, expect, test } from 'vitest';
import { sampleSetup } from '../sampleSetup.ts';
import { takeTicket } from '../testing/asked.ts';
import { given, givenSetup } from '../testing/given.ts';
import { taken } from '../testing/happened.ts';

const keepingOlder = {
  classes: sampleSetup.classes.map((one) => ({ ...one, keepClass: one.id === 'older' })),
};

describe('take-ticket', () => {
  test('gives a visitor a place, with an id that the kiosk knows without the server', () => {
    given()
      .when(takeTicket('payments').as('tap-7').at(4))
      .then(
        taken('B001', {
          id: 'kiosk:k1/tap-7',
          issueSeq: 1,
          service: 'payments',
          priority: null,
          errand: null,
          issuedAt: '2026-03-02T13:04:00.000Z',
          language: 'es',
          kiosk: 'k1',
        }),
      );
  });

  test('in the language that the visitor chose', () => {
    given()
      .when(takeTicket('payments', { language: 'pt' }))
      .then(taken('B001', { language: 'pt' }));
  });

  test('refuses a service that the point does not have', () => {
    given().when(takeTicket('weddings')).thenRefused('unknown-service');
  });

  test('refuses a class that the point does not have', () => {
    given()
      .when(takeTicket('payments', { priority: 'veteran' }))
      .thenRefused('unknown-priority');
    given()
      .when(takeTicket('payments', { priority: 'regular' }))
      .thenRefused('unknown-priority');
  });
});

describe('the class of a visitor', () => {
  test('is reduced to its group', () => {
    for (const priority of ['older', 'pregnant', 'disability', 'infant']) {
      const { state } = given()
        .when(takeTicket('payments', { priority }))
        .then(taken('B001', { priority: 'preferential' }));
      expect([...state.tickets.values()]).toMatchObject([{ group: 'preferential', class: null }]);
    }
  });

  test('may be asked for as its group', () => {
    given()
      .when(takeTicket('payments', { priority: 'preferential' }))
      .then(taken('B001', { priority: 'preferential' }));
  });

  test('stays where the setup keeps it, and only there', () => {
    const { state } = givenSetup(keepingOlder)
      .when(takeTicket('payments', { priority: 'older' }))
      .then(taken('B001', { priority: 'older' }));
    expect([...state.tickets.values()]).toMatchObject([{ group: 'preferential', class: 'older' }]);
    givenSetup(keepingOlder)
      .when(takeTicket('payments', { priority: 'infant' }))
      .then(taken('B001', { priority: 'preferential' }));
    givenSetup(keepingOlder)
      .when(takeTicket('payments', { priority: 'preferential' }))
      .then(taken('B001', { priority: 'preferential' }));
  });
});

describe('the kiosk', () => {
  test('is the sender itself, said or not', () => {
    given()
      .when(takeTicket('payments'))
      .then(taken('B001', { kiosk: 'k1' }));
    given()
      .when(takeTicket('payments', { kiosk: 'k1' }))
      .then(taken('B001', { kiosk: 'k1' }));
  });

  test('is none where an agent takes the ticket, unless they name where it is printed', () => {
    given()
      .when(takeTicket('payments').by('agent1'))
      .then(taken('B001', { kiosk: null }));
    given()
      .when(takeTicket('payments', { kiosk: 'k1' }).by('agent1'))
      .then(taken('B001', { kiosk: 'k1' }));
  });

  test('is refused where the point has none of that name', () => {
    given().when(takeTicket('payments').by('kiosk:k9')).thenRefused('unknown-kiosk');
    given()
      .when(takeTicket('payments', { kiosk: 'k9' }).by('agent1'))
      .thenRefused('unknown-kiosk');
  });

  test('speaks for no other', () => {
    const [k1] = sampleSetup.kiosks;
    const kiosks = k1 ? [k1, { id: 'k2' as typeof k1.id, pairing: 2 }] : [];
    givenSetup({ kiosks })
      .when(takeTicket('payments', { kiosk: 'k2' }))
      .thenRefused('unknown-kiosk');
  });
});
