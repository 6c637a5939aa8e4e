import { expect, test } from 'vitest';
import type { Discipline } from '../domain/setup.ts';
import { type BaseDay, baseDay } from './baseDay.ts';
import { drawDay } from './drawDay.ts';
import type { Fate } from './fates.ts';
import { meanOf, quantile } from './measures.ts';
import { simulate } from './simulate.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

const isFull = process.env.FULL === '1';
const days = isFull ? 100 : 5;

type Side = { readonly inPromise: number; readonly said: string };

/** One side of a row: in promise, mean, p90, mean of the days' longest, overtakings mean and longest. */
function sideOf(fates: readonly (readonly Fate[])[], isLegal: boolean, promise: number): Side {
  const own = fates.map((ofDay) => ofDay.filter(({ priority }) => (priority !== null) === isLegal));
  const waits = own.map((ofDay) => ofDay.map(({ waitMs }) => (waitMs ?? Number.POSITIVE_INFINITY) / 60_000));
  const all = waits.flat();
  const inPromise = (100 * all.filter((wait) => wait <= promise).length) / all.length;
  const longest = meanOf(waits.map((ofDay) => Math.max(0, ...ofDay)));
  const overtaken = own.flat().map((fate) => fate.overtaken);
  const figures = [inPromise, meanOf(all), quantile(all, 0.9), longest, meanOf(overtaken), Math.max(...overtaken)];
  return { inPromise, said: figures.map((figure) => figure.toFixed(1).padStart(6)).join(' ') };
}

function played(day: BaseDay) {
  const pattern = baseDay(day);
  const fates = Array.from({ length: days }, (_, seed) => simulate(drawDay(pattern, seed)).fates);
  return { pref: sideOf(fates, true, 10), reg: sideOf(fates, false, 30) };
}

const ratio = (preferential: number, regular: number): Discipline => ({ type: 'ratio', preferential, regular });
/** In promise, mean, p90, mean daily longest, of preferential and regular: §3.1. */
const rows: readonly (readonly [string, BaseDay, string, string])[] = [
  ['aim, bounds', { discipline: { type: 'aim' } }, '', ''],
  ['aim', { discipline: { type: 'aim' }, isUnbounded: true }, '94.5 2.9 6.7 35', '89.5 9.9 30.8 68'],
  ['fifo', { discipline: { type: 'fifo' } }, '76.0 7.1 21.6 49', '93.4 8.1 24.2 57'],
  ['ratio 2:1', { discipline: ratio(2, 1), isUnbounded: true }, '94.8 2.4 5.5 35', '89.8 9.9 30.4 76'],
  ['ratio 1:1', { discipline: ratio(1, 1), isUnbounded: true }, '92.6 3.3 7.6 45', '90.3 9.6 29.5 68'],
  ['strict', { discipline: { type: 'strict' }, isUnbounded: true }, '96.7 1.6 3.7 25', '89.4 10.3 31.1 81'],
];

test('the base day of queueing.md under every discipline', { timeout: 900_000 }, () => {
  print(`${days} days; in promise %, mean, p90, longest of a day (min), overtakings mean, longest`);
  const of = new Map<string, ReturnType<typeof played>>();
  const began = performance.now();
  for (const [name, day, pref, reg] of rows) {
    const { pref: ours, reg: theirs } = played(day);
    of.set(name, { pref: ours, reg: theirs });
    print(`${name.padEnd(12)} pref ${ours.said}  (${pref})  reg ${theirs.said}  (${reg})`);
  }
  print(`${((performance.now() - began) / days / rows.length).toFixed(1)} ms a day`);
  const [aim, fifo] = [of.get('aim'), of.get('fifo')];
  if (!aim || !fifo) throw new Error('A row is missing.');
  expect(aim.pref.inPromise).toBeGreaterThan(fifo.pref.inPromise);
  expect(aim.reg.inPromise).toBeLessThan(fifo.reg.inPromise);
});
