import { join } from 'node:path';
import { benchSetup } from './benchSetup.ts';
import { type DayPoint, openDayPoint } from './dayPoint.ts';
import type { Desk } from './desk.ts';
import { median } from './figures.ts';
import { type Measurement, type MeasurementPlan, type Place, timed } from './measurement.ts';
import type { Values } from './rows.ts';
import { writtenBytes } from './writtenBytes.ts';

const goal = { this: { atMost: 1.1 }, slow: { atMost: 1.1 } };

/** P5: a command late on a long day against one early on it, with as many waiting. */
export const p5FlatDay: MeasurementPlan = {
  open,
  rows: [
    {
      ...{ id: 'P5', what: 'at 10,000 tickets of the day: a command, p50', ours: 'lateMs', unit: 'ms', goal },
      beside: { value: 'earlyMs', name: 'at 500' },
    },
    {
      ...{ id: 'P5', what: 'at 10,000 tickets of the day: bytes of a command', ours: 'lateBytes', unit: 'B', goal },
      beside: { value: 'earlyBytes', name: 'at 500' },
    },
  ],
};

/** A day that is so far on, and a desk in it. */
type Hour = { readonly day: DayPoint; readonly desk: Desk; readonly bytes: () => Promise<number> };

async function open({ folder, sizes }: Place): Promise<Measurement> {
  const hour = async (name: string, issued: number): Promise<Hour> => {
    const day = await openDayPoint({
      folder: join(folder, name),
      setup: benchSetup({ counters: 2, displays: 1, kiosks: 1 }),
    });
    await day.fill({ issued, waiting: sizes.waiting });
    const desk = day.desk(1);
    await desk.open();
    return { day, desk, bytes: async () => (await writtenBytes()) ?? day.journalBytes() };
  };
  const early = await hour('early', sizes.short);
  const late = await hour('late', sizes.long);
  return {
    round: async () => ({ ...(await bytesOf(early, late)), ...(await timesOf(early, late, sizes.turns * 3)) }),
    close: async () => {
      await Promise.all([early.day.close(), late.day.close()]);
    },
  };
}

/** So many steps of both, in turns. */
async function timesOf(early: Hour, late: Hour, steps: number): Promise<Values> {
  const times: { early: number[]; late: number[] } = { early: [], late: [] };
  for (let n = 0; n < steps; n += 1) {
    times.early.push(await timed(early.desk.step));
    times.late.push(await timed(late.desk.step));
  }
  return { earlyMs: median(times.early), lateMs: median(times.late) };
}

/** Whole turns, since a call's line is longer than a ticket's. */
async function bytesOf(early: Hour, late: Hour): Promise<Values> {
  const turns = 8;
  const of = async ({ desk, bytes }: Hour) => {
    const before = await bytes();
    for (let n = 0; n < turns * 3; n += 1) await desk.step();
    return ((await bytes()) - before) / (turns * 3);
  };
  return { earlyBytes: await of(early), lateBytes: await of(late) };
}
