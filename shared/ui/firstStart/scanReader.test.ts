import { expect, test } from 'vitest';
import { type ScanReader, type Stroke, scanReader } from './scanReader.ts';

const places: Readonly<Record<string, string>> = { ':': 'Semicolon', '/': 'Slash', '.': 'Period', '-': 'Minus' };

const placeOf = (sign: string): string =>
  places[sign] ?? (/\d/.test(sign) ? `Digit${sign}` : `Key${sign.toUpperCase()}`);

/** What a scanner types that presses the keys of the United States, on a machine whose keys mean something else. */
function typed(text: string, { everyMs = 12, means = {} as Readonly<Record<string, string>> } = {}): Stroke[] {
  const keys = [...text].map((sign) => ({ key: means[sign] ?? sign, code: placeOf(sign) }));
  return [...keys, { key: 'Enter', code: 'Enter' }].map((one, n) => ({ ...one, at: n * everyMs }));
}

const readBy = (reader: ScanReader, strokes: readonly Stroke[]) => strokes.map(reader.read);

const address = 'http://192.168.1.20:4610';

test('an address that a scanner types is read at its Enter, and at no key before', () => {
  const read = readBy(scanReader(), typed(address));
  expect(read.at(-1)).toBe(address);
  expect(read.filter(Boolean)).toHaveLength(1);
});

test('a scanner that is set slow is one still; a person who types the same is none', () => {
  expect(readBy(scanReader(), typed(address, { everyMs: 60 })).at(-1)).toBe(address);
  expect(readBy(scanReader(), typed(address, { everyMs: 140 })).at(-1)).toBeNull();
});

test.each([
  ['Spanish', { ':': 'Ñ', '/': '-', '-': "'" }],
  ['Brazilian', { ':': 'Ç', '/': ';' }],
])('a machine with a %s keyboard reads it too', (_, means) => {
  expect(readBy(scanReader(), typed(address, { means })).at(-1)).toBe(address);
  expect(readBy(scanReader(), typed('http://punto-1.local:4610', { means })).at(-1)).toBe('http://punto-1.local:4610');
});

test('the key Shift, which some scanners press beside, changes nothing', () => {
  const shift = { key: 'Shift', code: 'ShiftLeft' };
  const strokes = typed(address).flatMap((one) => (one.code === 'Semicolon' ? [{ ...shift, at: one.at }, one] : [one]));
  expect(readBy(scanReader(), strokes).at(-1)).toBe(address);
});

test('what is no address is left to whoever types it', () => {
  expect(readBy(scanReader(), typed('482193')).at(-1)).toBeNull();
  expect(readBy(scanReader(), typed('7702004003508')).at(-1)).toBeNull();
});

test('what was typed long before belongs to no scan', () => {
  const reader = scanReader();
  readBy(reader, [{ key: '4', code: 'Digit4', at: -5_000 }]);
  expect(readBy(reader, typed(address)).at(-1)).toBe(address);
  expect(
    readBy(
      reader,
      typed(address).map((one) => ({ ...one, at: one.at + 9_000 })),
    ).at(-1),
  ).toBe(address);
});
