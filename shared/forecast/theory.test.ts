import { describe, expect, test } from 'vitest';
import { meanOf } from './measures.ts';
import { simulate } from './simulate.ts';
import { directWaits } from './testing/direct.ts';
import { accumulatingWaits, type ClassLoad, cobhamWaits, erlangWait } from './testing/formulas.ts';
import { type Line, meanMs, planOf } from './testing/line.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** The full run: FULL=1; its confidence interval lies inside the 2 % that it must keep. The fast one only finds what is badly wrong. */
const isFull = process.env.FULL === '1';
const tolerance = isFull ? 0.02 : 0.15;
const runs = isFull ? 130 : 3;
const warmUp = 500;
const customers = isFull ? 5_500 : 3_000;

type Figure = { readonly mean: number; readonly error: number };

/**
 * Mean wait of each class in service times, from independent runs without their beginnings; `error` is 1.96 standard errors.
 * Each run is corrected, by regression, for how far its waits under first come first called were off their known mean `plain`.
 */
function simulated(line: Omit<Line, 'customers' | 'seed'>, plain: number): readonly Figure[] {
  const played = Array.from({ length: runs }, (_, run) => {
    const plan = planOf({ ...line, customers, seed: 1_000 + run });
    const fates = simulate(plan).fates.slice(warmUp);
    const luck = meanOf(directWaits(plan).slice(warmUp)) / meanMs - plain;
    const of = (index: number) => fates.filter(({ priority }) => (priority === null ? 0 : 1) === index);
    return { luck, means: line.classes.map((_, index) => meanOf(of(index).map(({ waitMs }) => waitMs ?? 0)) / meanMs) };
  });
  return line.classes.map((_, index) => {
    const values = played.map(({ luck, means }) => [means[index] ?? 0, luck] as const);
    const [mean, luck] = [meanOf(values.map(([value]) => value)), meanOf(values.map(([, one]) => one))];
    const shared = meanOf(values.map(([value, one]) => (value - mean) * (one - luck)));
    const slope = shared / meanOf(values.map(([, one]) => (one - luck) ** 2));
    return figureOf(values.map(([value, one]) => value - slope * one));
  });
}

function figureOf(values: readonly number[]): Figure {
  const mean = meanOf(values);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: 1.96 * Math.sqrt(variance / values.length) };
}

function compare(name: string, figures: readonly Figure[], theory: readonly number[]) {
  for (const [index, { mean, error }] of figures.entries()) {
    const expected = theory[index] ?? Number.NaN;
    const ratio = mean / expected;
    const said = `theory ${expected.toFixed(3)} simulated ${mean.toFixed(3)} ±${((100 * error) / expected).toFixed(1)} %`;
    print(`${name} [${index}]: ${said} ratio ${ratio.toFixed(3)}`);
    expect(Math.abs(ratio - 1), `${name} [${index}]`).toBeLessThan(tolerance);
  }
}

const patience = isFull ? 900_000 : 30_000;
/** First come first called at load 0.6 (Pollaczek–Khinchine). */
const fifoOf = (meanSquare: number): number => (0.6 * meanSquare) / 2 / 0.4;
const exponential = (rate: number): ClassLoad => ({ rate, mean: 1, meanSquare: 2 });

describe('the simulated line against the textbook', () => {
  test('first come first called is the recursion, call by call, and that is Erlang C', { timeout: patience }, () => {
    for (const [load, counters] of [
      [0.6, 1],
      [4, 5],
    ] as const) {
      const line: Line = {
        ...{ counters, discipline: { type: 'fifo' }, classes: [{ rate: load, aim: 30 }], cv: null },
        ...{ customers: 3_000, seed: 5 },
      };
      const plan = planOf(line);
      expect(simulate(plan).fates.map(({ waitMs }) => waitMs)).toEqual(directWaits(plan));
      const long = { ...line, customers: isFull ? 100_000 : 20_000 };
      const means = Array.from({ length: isFull ? 120 : 10 }, (_, seed) => {
        return meanOf(directWaits(planOf({ ...long, seed })).slice(warmUp)) / meanMs;
      });
      compare(`M/M/${counters}, load ${load}`, [figureOf(means)], [erlangWait(load, counters)]);
    }
  });

  test('wait ÷ aim is the accumulating priority of slopes 1/aim: Kleinrock', { timeout: patience }, () => {
    const classes = [
      { rate: 0.35, aim: 30 },
      { rate: 0.25, aim: 10 },
    ];
    const line = { counters: 1, discipline: { type: 'aim' }, classes, cv: null } as const;
    const theory = accumulatingWaits(classes.map(({ rate, aim }) => ({ ...exponential(rate), slope: 1 / aim })));
    compare('M/M/1, aims 30 and 10', simulated(line, fifoOf(2)), theory);
    const general = classes.map(({ rate, aim }) => ({ rate, mean: 1, meanSquare: 1.64, slope: 1 / aim }));
    const ofGeneral = accumulatingWaits(general);
    compare('M/G/1, CV 0.8, aims 30 and 10', simulated({ ...line, cv: 0.8 }, fifoOf(1.64)), ofGeneral);
  });

  test('strict: Cobham', { timeout: patience }, () => {
    const classes = [
      { rate: 0.35, aim: 30 },
      { rate: 0.25, aim: 10 },
    ];
    const line = { counters: 1, discipline: { type: 'strict' }, classes, cv: null } as const;
    const waits = (loads: readonly ClassLoad[]) => cobhamWaits([...loads].reverse()).toReversed();
    const theory = waits(classes.map(({ rate }) => exponential(rate)));
    compare('M/M/1, strict', simulated(line, fifoOf(2)), theory);
    const general = classes.map(({ rate }) => ({ rate, mean: 1, meanSquare: 1.64 }));
    const ofGeneral = waits(general);
    compare('M/G/1, CV 0.8, strict', simulated({ ...line, cv: 0.8 }, fifoOf(1.64)), ofGeneral);
  });
});
