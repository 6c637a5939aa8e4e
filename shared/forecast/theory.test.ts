import { describe, expect, test } from 'vitest';
import { simulate } from './simulate.ts';
import { accumulatingWaits, type ClassLoad, cobhamWaits, erlangWait } from './testing/formulas.ts';
import { type Line, meanMs, planOf } from './testing/line.ts';
import { print } from './testing/print.ts';

/** The full run: FULL=1; its confidence interval lies inside the 2 % that it must keep. The fast one only finds what is badly wrong. */
const isFull = process.env['FULL'] === '1';
const tolerance = isFull ? 0.02 : 0.15;
const runs = isFull ? 150 : 5;
const warmUp = 500;

type Figure = { readonly mean: number; readonly error: number };

/** Mean wait of each class in service times, from independent runs without their beginnings; `error` is 1.96 standard errors. */
function simulated(line: Omit<Line, 'customers' | 'seed'>): readonly Figure[] {
  const means = Array.from({ length: runs }, (_, run) => {
    const { fates } = simulate(planOf({ ...line, customers: isFull ? 5_500 : 3_500, seed: 1_000 + run }));
    return line.classes.map((_, index) => {
      const own = fates.slice(warmUp).filter(({ priority }) => (priority === null ? 0 : 1) === index);
      return own.reduce((sum, { waitMs }) => sum + (waitMs ?? 0), 0) / own.length / meanMs;
    });
  });
  return line.classes.map((_, index) => figureOf(means.map((ofRun) => ofRun[index] ?? 0)));
}

function figureOf(values: readonly number[]): Figure {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
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
const fifo = { type: 'fifo' } as const;
const exponential = (rate: number): ClassLoad => ({ rate, mean: 1, meanSquare: 2 });

describe('the simulated line against the textbook', () => {
  test('M/M/1 and M/M/3, first come first called: Erlang C', { timeout: patience }, () => {
    for (const [load, counters] of [
      [0.6, 1],
      [1.8, 3],
    ] as const) {
      const line = { counters, discipline: fifo, classes: [{ rate: load, aim: 30 }], cv: null };
      compare(`M/M/${counters}, load ${load}`, simulated(line), [erlangWait(load, counters)]);
    }
  });

  test('wait ÷ aim is the accumulating priority of slopes 1/aim: Kleinrock', { timeout: patience }, () => {
    const classes = [
      { rate: 0.35, aim: 30 },
      { rate: 0.25, aim: 10 },
    ];
    const line = { counters: 1, discipline: { type: 'aim' }, classes, cv: null } as const;
    const theory = accumulatingWaits(classes.map(({ rate, aim }) => ({ ...exponential(rate), slope: 1 / aim })));
    compare('M/M/1, aims 30 and 10', simulated(line), theory);
    const general = classes.map(({ rate, aim }) => ({ rate, mean: 1, meanSquare: 1.64, slope: 1 / aim }));
    compare('M/G/1, CV 0.8, aims 30 and 10', simulated({ ...line, cv: 0.8 }), accumulatingWaits(general));
  });

  test('strict: Cobham', { timeout: patience }, () => {
    const classes = [
      { rate: 0.35, aim: 30 },
      { rate: 0.25, aim: 10 },
    ];
    const line = { counters: 1, discipline: { type: 'strict' }, classes, cv: null } as const;
    const waits = (loads: readonly ClassLoad[]) => cobhamWaits([...loads].reverse()).toReversed();
    compare('M/M/1, strict', simulated(line), waits(classes.map(({ rate }) => exponential(rate))));
    const general = classes.map(({ rate }) => ({ rate, mean: 1, meanSquare: 1.64 }));
    compare('M/G/1, CV 0.8, strict', simulated({ ...line, cv: 0.8 }), waits(general));
  });
});
