import { join } from 'node:path';
import { senderOf } from '../../shared/domain/ids.ts';
import { benchSetup } from './benchSetup.ts';
import { openDayPoint } from './dayPoint.ts';
import { type Desk, visitor } from './desk.ts';
import { median } from './figures.ts';
import { oneByOne } from './flushPerCommand.ts';
import { openLowdbDay } from './lowdbDay.ts';
import { type Measurement, type MeasurementPlan, type Place, timed } from './measurement.ts';
import type { Values } from './rows.ts';
import { writtenBytes } from './writtenBytes.ts';

/** How many visitors press at once. */
const together = 32;

/** The ways that are compared, by the beginning of their values' names. */
const ways = ['ours', 'flush', 'lowdb'] as const;

/** Issuing a ticket in three ways, early and late on a day: alone, and 32 at once. It fills a table of its own. */
export const commonWays: MeasurementPlan = { open, rows: [] };

/** One way on a day that is so far on. */
type Way = {
  readonly take: () => Promise<unknown> /** Serves those who came, unmeasured. */;
  readonly clear: () => Promise<void>;
};

async function open({ folder, sizes }: Place): Promise<Measurement> {
  const early = await waysAt(join(folder, 'early'), sizes.short, sizes.waiting);
  const late = await waysAt(join(folder, 'late'), sizes.long, sizes.waiting);
  return {
    round: async () => {
      const values: Record<string, number> = {};
      for (const way of ways) {
        Object.assign(values, named(`${way}Early`, await costsOf(early.ways[way], sizes.tickets)));
        Object.assign(values, named(`${way}Late`, await costsOf(late.ways[way], sizes.tickets)));
      }
      return values;
    },
    close: async () => {
      await Promise.all([early.close(), late.close()]);
    },
  };
}

async function waysAt(folder: string, issued: number, waiting: number) {
  const day = await openDayPoint({ folder, setup: benchSetup({ counters: 2, displays: 1, kiosks: 1 }) });
  await day.fill({ issued, waiting });
  const desk = day.desk(1);
  await desk.open();
  const send = day.sendAs(senderOf('kiosk', 'k1'));
  const inTurn = oneByOne();
  const lowdb = await openLowdbDay(join(folder, 'db.json'), day.point.state(), issued);
  const clear = () => day.withoutFlush(() => drain(desk, () => day.waiting() > waiting));
  const all: Readonly<Record<(typeof ways)[number], Way>> = {
    ours: { take: () => send(visitor), clear },
    flush: { take: () => inTurn(() => send(visitor)), clear },
    lowdb: { take: lowdb.take, clear: async () => lowdb.clear() },
  };
  return { ways: all, close: day.close };
}

async function drain(desk: Desk, isFull: () => boolean): Promise<void> {
  while (isFull()) {
    await desk.call();
    await desk.start();
  }
}

async function costsOf({ take, clear }: Way, tickets: number): Promise<Values> {
  const alone: number[] = [];
  const before = await writtenBytes();
  for (let n = 0; n < tickets; n += 1) alone.push(await timed(take));
  const after = await writtenBytes();
  await clear();
  const all = await timed(() => Promise.all(Array.from({ length: together }, take)));
  await clear();
  return {
    Ms: median(alone),
    ...(before !== null && after !== null && { Bytes: (after - before) / tickets }),
    PerSecond: (together / all) * 1000,
  };
}

const named = (name: string, values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}${key}`, value]));
