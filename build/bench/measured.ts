import { type Child, startChild } from './child.ts';
import type { Sizes } from './measurement.ts';
import { type MeasurementName, measurements } from './measurements.ts';
import type { DiskName, Values } from './rows.ts';
import { measureArgs } from './serveMeasurement.ts';

/** A disk on which is measured: in which environment its processes run, and how much they do. */
export type Disk = { readonly name: DiskName; readonly env: NodeJS.ProcessEnv; readonly sizes: Sizes };

/** What the rounds of a measurement have found on one disk. */
export type Found = {
  readonly measurement: MeasurementName;
  readonly disk: DiskName;
  readonly rounds: readonly Values[];
};

/** Runs the rounds of a measurement, on one disk after the other, each in a process of its own. */
export async function measured(measurement: MeasurementName, disks: readonly Disk[]): Promise<readonly Found[]> {
  const from = performance.now();
  const { rows } = measurements[measurement];
  // Where no line of it is wanted it is not measured; one without lines fills a table of its own.
  const isWanted = ({ name }: Disk) => rows.length === 0 || rows.some(({ on }) => !on || on.includes(name));
  const wanted = disks.filter(isWanted);
  const runs = wanted.map((disk) => ({ disk, child: start(measurement, disk), rounds: [] as Values[] }));
  try {
    for (let round = 0; round < Math.max(0, ...wanted.map(({ sizes }) => sizes.rounds)); round += 1) {
      for (const { disk, child, rounds } of runs) if (round < disk.sizes.rounds) rounds.push(await child.ask<Values>());
    }
  } finally {
    await Promise.all(runs.map(({ child }) => child.end()));
  }
  console.error(`${measurement}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  return runs.map(({ disk, rounds }) => ({ measurement, disk: disk.name, rounds }));
}

const start = (measurement: MeasurementName, { env, sizes }: Disk): Child =>
  startChild(measureArgs(measurement, sizes), env);
