import { join } from 'node:path';
import { openBareFile } from './bareFile.ts';
import { benchSetup } from './benchSetup.ts';
import { openDayPoint } from './dayPoint.ts';
import { median } from './figures.ts';
import { type Measurement, type MeasurementPlan, type Place, timed } from './measurement.ts';

const goal = { this: { atMost: 1.3 }, slow: { atMost: 1.3 } };
const name = 'append + flush';

/** P1: from the command to its answer inside the server, one in flight, against a bare append and flush of such a line. */
export const p1Handler: MeasurementPlan = {
  open,
  rows: [
    {
      ...{ id: 'P1', what: 'in the server: take-ticket, p50', unit: 'ms', goal },
      ...{ ours: 'takeMs', beside: { value: 'bareMs', name } },
    },
    {
      ...{ id: 'P1', what: 'in the server: take, call-next, start: a third of them, p50', unit: 'ms', goal },
      ...{ ours: 'turnMs', beside: { value: 'bareTurnMs', name } },
    },
  ],
};

async function open({ folder, sizes }: Place): Promise<Measurement> {
  const day = await openDayPoint({ folder, setup: benchSetup({ counters: 2, displays: 1, kiosks: 1 }) });
  const file = await openBareFile(join(folder, 'bare'));
  await day.fill({ issued: sizes.short, waiting: sizes.waiting });
  const desk = day.desk(1);
  await desk.open();
  const both = async (step: () => Promise<void>) => ({ bare: await timed(file.append), ours: await timed(step) });
  return {
    round: async () => {
      const turns: { readonly bare: number; readonly ours: number }[][] = [];
      for (let n = 0; n < sizes.turns; n += 1)
        turns.push([await both(desk.take), await both(desk.call), await both(desk.start)]);
      const third = (of: 'bare' | 'ours') =>
        median(turns.map((steps) => steps.reduce((all, step) => all + step[of], 0) / 3));
      return {
        bareMs: median(turns.flat().map(({ bare }) => bare)),
        takeMs: median(turns.map(([take]) => take?.ours ?? Number.NaN)),
        bareTurnMs: third('bare'),
        turnMs: third('ours'),
      };
    },
    close: async () => {
      await day.close();
      await file.close();
    },
  };
}
