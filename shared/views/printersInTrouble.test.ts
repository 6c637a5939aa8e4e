import { expect, test } from 'vitest';
import type { SlipReport } from '../domain/commands.ts';
import type { PrinterId } from '../domain/ids.ts';
import type { State } from '../domain/model.ts';
import { givenSetup, minute } from '../domain/testing/given.ts';
import { printersInTrouble } from './printersInTrouble.ts';

const printer = (id: string, name: string) => ({
  ...{ id: id as PrinterId, name, owner: { type: 'server' } as const, paperMm: 80 as const },
  at: { type: 'network' as const, host: '192.168.1.9', port: 9100 },
});

function stateWith(...words: readonly (SlipReport & { readonly printer: string })[]): State {
  const { state } = givenSetup({ printers: [printer('p1', 'Entrada'), printer('p2', 'Sala')] });
  const printers = words.map(({ printer: id, ...word }) => [id as PrinterId, { ...word, at: minute(5) }] as const);
  return { ...state, printers: new Map(printers) };
}

test('a printer is in trouble by its last word, for the cause that it named', () => {
  const state = stateWith({ printer: 'p1' as PrinterId, result: 'not-ready', cause: 'cover-open' });
  expect(printersInTrouble(state)).toEqual([
    { name: 'Entrada', trouble: 'cover-open', since: '2026-03-02T13:05:00.000Z' },
  ]);
});

test('one that prints and has little paper comes after one that prints nothing', () => {
  const low = { printer: 'p1' as PrinterId, result: 'printed', paperLow: true } as const;
  const dead = { printer: 'p2' as PrinterId, result: 'timeout' } as const;
  expect(printersInTrouble(stateWith(low, dead)).map(({ trouble }) => trouble)).toEqual(['timeout', 'paper-low']);
});

test('a printer that printed, or that tells nothing and never did, is not in trouble', () => {
  const well = stateWith(
    { printer: 'p1' as PrinterId, result: 'printed' },
    { printer: 'p2' as PrinterId, result: 'sent-unconfirmed' },
  );
  expect(printersInTrouble(well)).toEqual([]);
});

test('a printer that the setup has no more is nobody’s trouble', () => {
  expect(printersInTrouble(stateWith({ printer: 'gone' as PrinterId, result: 'timeout' }))).toEqual([]);
});
