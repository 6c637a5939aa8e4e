import { close, fdatasyncSync, open as openFile, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { lineBytes } from './bareFile.ts';
import { fillFolder } from './benchFolder.ts';
import { benchSetup } from './benchSetup.ts';
import { startChild } from './child.ts';
import { median } from './figures.ts';
import { freshAgents, turnsOfAgent } from './freshAgents.ts';
import type { Measurement, MeasurementPlan, Place } from './measurement.ts';
import type { Values } from './rows.ts';
import { type Stamps, type Station, sharedNow } from './timedServer.ts';

/** Where the time of one command goes, from sending to its acknowledgement at the client. It fills a table of its own. */
export const loneCommand: MeasurementPlan = { open, rows: [] };

type Mark = Station | 'sent' | 'answered';

/** The parts of the way, each from one mark to the next, in order: together they are the whole. */
const legs: readonly { readonly part: string; readonly from: Mark; readonly to: Mark }[] = [
  { part: 'there', from: 'sent', to: 'arrived' },
  { part: 'read', from: 'arrived', to: 'checked' },
  { part: 'decide', from: 'checked', to: 'decided' },
  { part: 'journal', from: 'decided', to: 'writing' },
  { part: 'write', from: 'writing', to: 'flushing' },
  { part: 'flush', from: 'flushing', to: 'flushed' },
  { part: 'reply', from: 'flushed', to: 'leaving' },
  { part: 'back', from: 'leaving', to: 'answered' },
];

async function open({ folder, sizes }: Place): Promise<Measurement> {
  const { tokens } = await fillFolder(
    folder,
    benchSetup({ counters: sizes.rounds, displays: 1, kiosks: 1 }),
    sizes.rounds,
  );
  const server = startChild(['timed', folder]);
  const port = await server.ask<number>();
  const agents = await freshAgents(port, tokens);
  const file = await promisify(openFile)(join(folder, 'bare'), 'wx');
  return {
    round: async () => {
      const desk = await agents.next(sizes.waiting);
      const ways: Values[] = [];
      const flushes: number[] = [];
      for (let n = 0; n < turnsOfAgent(sizes) * 3; n += 1) {
        flushes.push(flushHere(file));
        await server.ask();
        const sent = sharedNow();
        await desk.step();
        const answered = sharedNow();
        ways.push({ ...lengthsOf({ ...(await server.ask<Stamps>()), sent, answered }), whole: answered - sent });
      }
      const middle = (part: string) => [part, median(ways.map((way) => way[part] ?? Number.NaN))] as const;
      const middles = Object.fromEntries([...legs.map(({ part }) => part), 'whole'].map(middle));
      return withFlushApart(middles, median(flushes));
    },
    close: async () => {
      agents.close();
      await server.end();
      await promisify(close)(file);
    },
  };
}

/** The flush alone, without a thread that does it and wakes the other up again. */
function flushHere(file: number): number {
  writeSync(file, 'x'.repeat(lineBytes));
  const from = performance.now();
  fdatasyncSync(file);
  return performance.now() - from;
}

/** Of the flush that the server waits for, what the disk takes, and what the way to another thread and back. */
const withFlushApart = ({ flush = Number.NaN, ...parts }: Values, disk: number): Values => ({
  ...parts,
  disk,
  hop: flush - disk,
});

type Way = Stamps & { readonly sent: number; readonly answered: number };

const lengthsOf = (way: Way): Values =>
  Object.fromEntries(legs.map(({ part, from, to }) => [part, (way[to] ?? Number.NaN) - (way[from] ?? Number.NaN)]));
