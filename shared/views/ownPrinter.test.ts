import { describe, expect, test } from 'vitest';
import type { PrinterSetup } from '../domain/deviceSetup.ts';
import type { KioskId } from '../domain/ids.ts';
import type { State } from '../domain/model.ts';
import { reportSlip, reprintTicket } from '../domain/testing/askedVoices.ts';
import { givenSetup, minute } from '../domain/testing/given.ts';
import { taken } from '../domain/testing/happened.ts';
import { reprintAsked, slipReported } from '../domain/testing/happenedVoices.ts';
import { copiesAsked, ownPrinterOf } from './ownPrinter.ts';

const [k1, k2] = ['k1', 'k2'] as KioskId[] as [KioskId, KioskId];
const kiosks = [k1, k2].map((id, n) => ({ id, pairing: n + 1 }));
const printer = (owner: object, id = 'p1') =>
  ({
    id,
    name: 'Entrada',
    owner,
    paperMm: 80,
    at: { type: 'device', path: '/dev/usb/lp0' },
  }) as unknown as PrinterSetup;
const ofK1 = printer({ type: 'kiosk', kiosk: 'k1' });
const ofServer = printer({ type: 'server' }, 'p0');
const story = givenSetup({ kiosks, printers: [ofServer, ofK1] }, taken('B001'));
const copiesAt = (state: State, minutes = 0, kiosk = k1) => copiesAsked(state, kiosk, { now: minute(minutes) });

describe('the printer that a kiosk opens itself', () => {
  test('is the one that the setup gives to it, and no other’s', () => {
    expect(ownPrinterOf(story.state, k1)).toEqual({ setup: ofK1, hasAnswered: false });
    expect(ownPrinterOf(story.state, k2)).toBeNull();
    expect(ownPrinterOf(givenSetup({ printers: [ofServer] }).state, k1)).toBeNull();
  });

  test('is none where the setup says that nobody prints its tickets', () => {
    expect(
      ownPrinterOf(givenSetup({ kiosks: [{ id: k1, pairing: 1, printer: null }], printers: [ofK1] }).state, k1),
    ).toBeNull();
  });

  test('has answered once it has said anything of itself', () => {
    const said = (result: string) =>
      ownPrinterOf(
        story.when(reportSlip('B001', result, { printer: 'p1' })).then(slipReported('B001', result)).state,
        k1,
      )?.hasAnswered;
    expect(['printed', 'not-ready', 'not-confirmed', 'sent-unconfirmed', 'refused'].map(said)).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
  });
});

describe('a copy', () => {
  const printed = story.when(reportSlip('B001', 'printed')).then(slipReported('B001', 'printed'));
  const asked = printed.when(reprintTicket('B001').at(1)).then(reprintAsked('B001'));

  test('is asked of the kiosk whose ticket it is, with what it says and without where a phone follows it', () => {
    expect(copiesAt(asked.state, 1)).toMatchObject([
      {
        ticket: 'kiosk:k1/B001',
        askedAt: '2026-03-02T13:01:00.000Z',
        facts: { label: 'B001', isCopy: true, address: null },
      },
    ]);
    expect(copiesAt(asked.state, 1, k2)).toEqual([]);
  });

  test('is asked for until somebody has told of it, and for half a minute', () => {
    expect([copiesAt(asked.state, 1.5).length, copiesAt(asked.state, 1.6).length]).toEqual([1, 0]);
    const told = asked.when(reportSlip('B001', 'not-ready').at(1)).then(slipReported('B001', 'not-ready'));
    expect(copiesAt(told.state, 1)).toEqual([]);
  });

  test('is none before anybody asked: the first paper is printed by whoever gave the ticket', () => {
    expect(copiesAt(story.state)).toEqual([]);
  });

  test('is asked of no kiosk where the server prints', () => {
    const ofTheServer = givenSetup({ printers: [ofServer] }, taken('B001'));
    expect(copiesAt(ofTheServer.when(reprintTicket('B001')).then(reprintAsked('B001')).state)).toEqual([]);
  });
});
