import { close, fdatasyncSync, open as openFile, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { agentSocket } from './agentSocket.ts';
import { lineBytes } from './bareFile.ts';
import { fillFolder } from './benchFolder.ts';
import { benchSetup } from './benchSetup.ts';
import { startChild } from './child.ts';
import { deskAt } from './desk.ts';
import { median } from './figures.ts';
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
  const { tokens } = await fillFolder(folder, benchSetup({ counters: 2, displays: 1, kiosks: 1 }), 1);
  const server = startChild(['timed', folder]);
  const port = await server.ask<number>();
  const agent = await agentSocket(port, tokens[0] ?? '');
  const desk = deskAt('1', agent.send);
  for (let n = 0; n < sizes.waiting; n += 1) await desk.take();
  await desk.open();
  const file = await promisify(openFile)(join(folder, 'bare'), 'wx');
  return {
    round: async () => {
      const ways: Values[] = [];
      const flushes: number[] = [];
      for (let n = 0; n < sizes.turns * 3; n += 1) {
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
      agent.close();
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
