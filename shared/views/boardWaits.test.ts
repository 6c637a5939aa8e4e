import { describe, expect, test } from 'vitest';
import type { GroupId, ServiceId } from '../domain/ids.ts';
import { sampleSetup } from '../domain/sampleSetup.ts';
import { community, type Setup } from '../domain/setup.ts';
import { minutesToMs } from '../domain/time.ts';
import type { Estimates } from '../forecast/estimateWaits.ts';
import { boardWaits } from './boardWaits.ts';

/** What is expected of who would come now, in minutes, by service and group; who is not named has nobody who serves them. */
const expecting = (minutes: Readonly<Record<string, number>>): Estimates => ({
  ofTicket: () => null,
  ofNewcomer: (service: ServiceId, group: GroupId) => {
    const wait = minutes[`${service} ${group}`];
    return wait === undefined ? null : { waitMs: minutesToMs(wait), spreadMs: minutesToMs(wait) / 20 };
  },
});
const shown = (setup: Setup, minutes: Readonly<Record<string, number>>) =>
  boardWaits(setup, expecting(minutes)).map(({ letter, range }) => [letter, range.fromMinutes, range.toMinutes]);

describe('the waits on a board', () => {
  test('are those of the services that somebody serves, each by its letter', () => {
    expect(shown(sampleSetup, { 'information regular': 10, 'claims regular': 40 })).toEqual([
      ['A', 8, 12],
      ['R', 35, 45],
    ]);
  });

  test('are none while nothing is known', () => {
    expect(boardWaits(sampleSetup, undefined)).toEqual([]);
    expect(shown(sampleSetup, {})).toEqual([]);
  });

  test('name a confidential line neutrally', () => {
    const [claims] = boardWaits(sampleSetup, expecting({ 'claims regular': 10 }));
    expect(claims?.name).toEqual({ es: 'Trámites', en: 'Matters', pt: 'Assuntos' });
  });

  test("are, for a community's line, those of who comes for the community", () => {
    expect(shown(sampleSetup, { 'community regular': 3, [`community ${community}`]: 10 })).toEqual([['L', 8, 12]]);
  });

  test('have one for all who are attended first, from the shortest to the longest of any service, without its class', () => {
    const minutes = { 'information regular': 10, 'information preferential': 2, 'claims preferential': 10 };
    expect(shown(sampleSetup, minutes)).toEqual([
      ['A', 8, 12],
      [null, 1, 12],
    ]);
    expect(boardWaits(sampleSetup, expecting(minutes)).at(-1)?.name).toBeNull();
  });

  test('are six at most: the last services give way, never who is attended first', () => {
    const [one] = sampleSetup.services;
    if (!one) throw new Error('The sample has no services.');
    const services = [...'ABCDEFGH'].map((letter) => ({ ...one, id: letter as ServiceId, letter }));
    const many = { ...sampleSetup, services };
    const all = Object.fromEntries([...'ABCDEFGH'].map((letter) => [`${letter} regular`, 10]));
    expect(shown(many, all).map(([letter]) => letter)).toEqual([...'ABCDEF']);
    expect(shown(many, { ...all, 'H preferential': 2 }).map(([letter]) => letter)).toEqual([...'ABCDE', null]);
  });
});
