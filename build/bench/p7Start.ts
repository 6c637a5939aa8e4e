import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBuilt } from '../../server/testing/builtServer.ts';
import { fillFolder } from './benchFolder.ts';
import { benchSetup } from './benchSetup.ts';
import { median } from './figures.ts';
import { writeLongDay } from './longDay.ts';
import { type Measurement, type MeasurementPlan, type Place, timed } from './measurement.ts';

/** P7: from the start of the built server to the line with its address. */
export const p7Start: MeasurementPlan = {
  open,
  rows: [
    {
      ...{
        id: 'P7',
        what: 'start → listening, no entry yet',
        ours: 'emptyMs',
        unit: 'ms',
        goal: { this: { atMost: 3.3 } },
      },
      beside: { value: 'nodeMs', name: 'node -e 0' },
    },
    {
      ...{ id: 'P7', what: 'start: an entry of the last day', ours: 'entryUs', unit: 'µs' },
      ...{ goal: { this: { atMost: 8 } }, on: ['this'] },
    },
    {
      // 8 ÷ 1.9: what the goal is to parse and hash alone on the machine on which it was set.
      ...{ id: 'P7', what: 'start: an entry, whatever the processor', ours: 'entryUs', unit: 'µs' },
      ...{
        beside: { value: 'leastUs', name: 'parse + hash alone' },
        goal: { this: { atMost: 4.2 } },
        on: ['this'],
      },
    },
    {
      ...{ id: 'P7', what: 'start → listening, 100,000 entries', ours: 'longMs', unit: 'ms' },
      ...{ goal: { this: { atMost: 1000 } }, on: ['this'] },
    },
  ],
};

const setup = benchSetup({ counters: 6, displays: 1, kiosks: 1 });

async function open({ folder, sizes }: Place): Promise<Measurement> {
  const days: string[] = [];
  for (const entries of new Set([0, sizes.entries])) days.push(await dayOf(join(folder, `${entries}`), entries));
  return {
    round: async () => {
      const times: number[][] = days.map(() => []);
      const node: number[] = [];
      for (let n = 0; n < sizes.starts; n += 1) {
        node.push(await timed(nodeAlone));
        for (const [index, day] of days.entries()) times[index]?.push(await startOf(day));
      }
      const [emptyMs = Number.NaN, longMs] = times.map(median);
      if (longMs === undefined) return { nodeMs: median(node), emptyMs };
      const entryUs = ((longMs - emptyMs) / sizes.entries) * 1000;
      const leastUs = await leastOf(join(folder, `${sizes.entries}`, 'days'));
      return { nodeMs: median(node), emptyMs, longMs, entryUs, leastUs };
    },
    close: async () => undefined,
  };
}

/** A data folder that has been started before, as a point's is every morning but the first. */
async function dayOf(folder: string, entries: number): Promise<string> {
  await mkdir(folder, { mode: 0o700 });
  await fillFolder(folder, setup, 6);
  if (entries > 0) await writeLongDay(folder, setup, entries);
  await startOf(folder);
  return folder;
}

async function startOf(folder: string): Promise<number> {
  const from = performance.now();
  const server = await startBuilt(folder);
  const ms = performance.now() - from;
  await server.stop();
  return ms;
}

/** What cannot be left out for an entry of these days: JSON.parse and SHA-256 of its line, in µs. */
async function leastOf(days: string): Promise<number> {
  const [name = ''] = await readdir(days);
  const lines = (await readFile(join(days, name))).toString('utf8').trimEnd().split('\n');
  const from = performance.now();
  for (const line of lines) {
    JSON.parse(line);
    hash('sha256', line);
  }
  return ((performance.now() - from) / lines.length) * 1000;
}

async function nodeAlone(): Promise<void> {
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
}
