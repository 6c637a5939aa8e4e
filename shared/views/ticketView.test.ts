import { describe, expect, test } from 'vitest';
import { found } from '../domain/endedTickets.ts';
import type { State } from '../domain/model.ts';
import { sampleSetup } from '../domain/sampleSetup.ts';
import type { Setup } from '../domain/setup.ts';
import { given, givenSetup, minute } from '../domain/testing/given.ts';
import {
  called,
  finished,
  idOf,
  noShow,
  opened,
  recalled,
  started,
  taken,
  takenFirst,
} from '../domain/testing/happened.ts';
import { held } from '../domain/testing/happenedSteps.ts';
import { cancelled } from '../domain/testing/happenedVoices.ts';
import type { Estimates } from '../forecast/estimateWaits.ts';
import { type PastTicket, ticketView } from './ticketView.ts';

const [kiosk] = sampleSetup.kiosks;
const place = { es: 'en la sala azul', en: 'in the blue room', pt: 'na sala azul' };
const withPlace = { kiosks: [{ ...kiosk, waitAt: { text: place, toward: null } }] } as Partial<Setup>;

const pastOf = (label: string, end: PastTicket['end'] = null) =>
  ({
    id: idOf(label),
    label,
    service: 'payments',
    day: '2026-03-02',
    issuedAt: '2026-03-02T13:00:00.000Z',
    end,
  }) as PastTicket;
const viewAt = (state: State, minutes = 0, label = 'B001', end: PastTicket['end'] = null) =>
  ticketView(state, pastOf(label, found(state.ended, idOf(label))?.how ?? end), { now: minute(minutes) });

describe('a ticket that waits', () => {
  const { state } = givenSetup(withPlace, opened('2'), taken('B001', { language: 'pt' }), takenFirst('B002'));

  test('says its number, its service, how many are before, where to wait and what to have at hand', () => {
    expect(viewAt(state, 1)).toMatchObject({
      ...{ label: 'B001', language: 'pt', stage: 'waiting', peopleBefore: 1, counter: null, lastCalledAt: null },
      service: { es: 'Pagar o revisar mi factura' },
      waitAt: place,
      bring: sampleSetup.services.find(({ id }) => id === 'payments')?.requirements,
      can: { cancel: true, rate: false },
    });
  });

  test('says how long only where that is known', () => {
    const expected = (waitMs: number | null) => {
      const ofTicket = () => (waitMs === null ? null : { waitMs, spreadMs: 60_000 });
      const estimates = () => ({ ofTicket }) as unknown as Estimates;
      return ticketView(state, pastOf('B001'), { now: minute(0), estimates }).range;
    };
    expect(expected(10 * 60_000)).toEqual({ fromMinutes: 7, toMinutes: 13 });
    expect(expected(null)).toBeNull();
    expect(viewAt(state).range).toBeNull();
  });

  test('waits nowhere in particular where its kiosk says no place', () => {
    expect(viewAt(given(taken('B001')).state).waitAt).toBeNull();
    expect(viewAt(givenSetup(withPlace, taken('B001', { kiosk: null })).state).waitAt).toBeNull();
  });
});

describe('a ticket that is called', () => {
  const past = [opened('2'), taken('B001'), called('B001', '2').at(3)];

  test('says to which counter, and that a recall is another call', () => {
    const first = viewAt(given(...past).state, 3);
    expect(first).toMatchObject({
      stage: 'called',
      counter: '2',
      peopleBefore: null,
      range: null,
      can: { cancel: false },
    });
    expect([first.calledAt, first.lastCalledAt]).toEqual(['2026-03-02T13:03:00.000Z', '2026-03-02T13:03:00.000Z']);
    const again = viewAt(given(...past, recalled('B001', '2').at(5)).state, 5);
    expect([again.calledAt, again.lastCalledAt]).toEqual(['2026-03-02T13:03:00.000Z', '2026-03-02T13:05:00.000Z']);
  });

  test('says where it is served, and where it stands aside', () => {
    const serving = [...past, started('B001', '2')];
    expect(viewAt(given(...serving).state, 4)).toMatchObject({ stage: 'serving', counter: '2' });
    expect(viewAt(given(...serving, held('B001', '2')).state, 4)).toMatchObject({ stage: 'held', counter: '2' });
  });

  test('keeps its place for a quarter of an hour after it was missed', () => {
    expect(viewAt(given(...past).state, 4).placeKept).toEqual({ minutes: 15, until: null });
    const { state } = given(...past, noShow('B001', '2').at(6));
    expect(viewAt(state, 21)).toMatchObject({ stage: 'no-show', placeKept: { until: '2026-03-02T13:21:00.000Z' } });
    expect(viewAt(state, 22).placeKept.until).toBeNull();
  });
});

describe('a ticket that is over', () => {
  test('says how, in the language of its visitor, and that it can be rated once it was served', () => {
    const served = [taken('B001', { language: 'en' }), opened('2'), called('B001', '2'), started('B001', '2')];
    expect(viewAt(given(...served, finished('B001', '2')).state)).toMatchObject({
      ...{ stage: 'finished', language: 'en', counter: null, can: { cancel: false, rate: true } },
    });
    expect(viewAt(given(taken('B001'), cancelled('B001')).state)).toMatchObject({
      stage: 'cancelled',
      can: { rate: false },
    });
  });

  test('is still known when its day is over, in the language of the point', () => {
    const { state } = given();
    const view = viewAt(state, 0, 'B009', 'left-unserved');
    expect(view).toMatchObject({
      label: 'B009',
      stage: 'left-unserved',
      language: 'es',
      waitAt: null,
      can: { cancel: false },
    });
    expect(viewAt(state, 0, 'B009').stage).toBe('left-unserved');
  });
});

test('nothing of anybody else, and nothing of why it stands where it does', () => {
  const { state } = given(opened('2'), taken('B001'), takenFirst('B002'), taken('B003'));
  const told = JSON.stringify(viewAt(state, 0, 'B002'));
  for (const secret of ['B001', 'B003', 'preferential', 'group', 'class', 'priority', 'agent', 'needs'])
    expect([secret, told.includes(secret)]).toEqual([secret, false]);
});
