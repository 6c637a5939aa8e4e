import { boardCaller } from './boardCaller.ts';
import { type CallCost, costOfCall, idleShare } from './caller.ts';
import { median, percentile } from './figures.ts';
import type { Measurement, MeasurementPlan, Place } from './measurement.ts';
import { rawCaller } from './rawCaller.ts';
import type { RowPlan, Values } from './rows.ts';

/** P4: from the acknowledged call to 200 screens of one board, against a loop over raw web sockets with the same bytes. */
export const p4Screens: MeasurementPlan = {
  open,
  rows: [
    row('call → 200 screens, p50', 'p50Ms', 1.3),
    row('call → 200 screens, p99', 'p99Ms', 2),
    row('call → 200 screens, processor time of the server', 'processorMs', 1.6),
  ],
};

function row(what: string, ours: string, atMost: number): RowPlan {
  const beside = { value: `${ours}OfLoop`, name: 'raw ws loop' };
  return { id: 'P4', what, ours, unit: 'ms', beside, goal: { this: { atMost }, slow: { atMost } } };
}

async function open({ folder, sizes }: Place): Promise<Measurement> {
  const { screens, calls } = sizes;
  const ours = await boardCaller(folder, screens);
  const loop = await rawCaller(ours.lastView(), screens);
  return {
    round: async () => {
      const costs: { ours: CallCost[]; loop: CallCost[] } = { ours: [], loop: [] };
      // Heartbeats go on beside the calls. The raw loop has none.
      const idle = await idleShare(ours, sizes.idleMs);
      for (let n = 0; n < calls; n += 1) {
        costs.ours.push(await costOfCall(ours, screens, idle));
        costs.loop.push(await costOfCall(loop, screens, 0));
      }
      return { ...figuresOf(costs.ours, ''), ...figuresOf(costs.loop, 'OfLoop') };
    },
    close: async () => {
      await Promise.all([ours.close(), loop.close()]);
    },
  };
}

function figuresOf(costs: readonly CallCost[], name: string): Values {
  const delays = costs.flatMap((cost) => cost.delays);
  return {
    [`p50Ms${name}`]: median(delays),
    [`p99Ms${name}`]: percentile(delays, 0.99),
    [`processorMs${name}`]: median(costs.map((cost) => cost.processorMs)),
  };
}
