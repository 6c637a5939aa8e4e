import { describe, expect, test } from 'vitest';
import type { Label } from './ids.ts';
import { labelOf, numberAfter, ownLabelOf, pairingOf, partsOfLabel, printedOn } from './labels.ts';
import { sampleSetup } from './sampleSetup.ts';
import { finishService, takeTicket } from './testing/asked.ts';
import { given, givenSetup } from './testing/given.ts';
import { called, finished, opened, started, taken } from './testing/happened.ts';

describe('labels', () => {
  test('count each letter by itself, issue numbers run through', () => {
    given()
      .when(takeTicket('payments'))
      .then(taken('B001', { issueSeq: 1 }))
      .when(takeTicket('claims'))
      .then(taken('R001', { issueSeq: 2 }))
      .when(takeTicket('payments'))
      .then(taken('B002', { issueSeq: 3 }));
  });

  test('belong to the letter, not to the service', () => {
    const services = sampleSetup.services.map((service) => ({ ...service, letter: 'A' }));
    givenSetup({ services })
      .when(takeTicket('payments'))
      .then(taken('A001', { service: 'payments' }))
      .when(takeTicket('claims'))
      .then(taken('A002', { service: 'claims' }));
  });

  test('tell neither class nor reason', () => {
    given()
      .when(takeTicket('payments', { priority: 'older' }))
      .then(taken('B001'))
      .when(takeTicket('payments'))
      .then(taken('B002'));
  });

  test('go on when people have left: a number is given once a day', () => {
    given(opened('2'), taken('B001'), called('B001', '2'), started('B001', '2'))
      .when(finishService('2'))
      .then(finished('B001', '2'))
      .when(takeTicket('payments'))
      .then(taken('B002'));
  });

  test("leap from 999 over the kiosks' own bands to 90000", () => {
    given(taken('B998'))
      .when(takeTicket('payments'))
      .then(taken('B999'))
      .when(takeTicket('payments'))
      .then(taken('B90000'))
      .when(takeTicket('payments'))
      .then(taken('B90001'));
  });
});

test('a label is read back as it was made', () => {
  for (const number of [1, 47, 999, 1_000, 90_000, 123_456]) {
    expect(partsOfLabel(labelOf('B', number))).toEqual({ letter: 'B', number });
  }
  expect([labelOf('B', 7), labelOf('B', 1_007)]).toEqual(['B007', 'B1007']);
  expect([0, 998, 999, 90_000].map(numberAfter)).toEqual([1, 999, 90_000, 90_001]);
});

test('of two papers that say the same, the later has a label of its own and is read like the paper', () => {
  const given = new Set(['A1001', 'A1001-2']);
  const isGiven = (label: Label) => given.has(label);
  expect(ownLabelOf('A1002' as Label, isGiven)).toBe('A1002');
  expect(ownLabelOf('A1001' as Label, isGiven)).toBe('A1001-3');
  expect(printedOn('A1001-3' as Label)).toBe('A1001');
  expect(printedOn('A1001' as Label)).toBe('A1001');
  expect(partsOfLabel('A1001-12' as Label)).toEqual({ letter: 'A', number: 1_001 });
});

test("each kiosk's pairing has a band of a thousand numbers", () => {
  expect([999, 1_000, 1_999, 2_000, 89_999, 90_000].map(pairingOf)).toEqual([null, 1, 1, 2, 89, null]);
});
