import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../asking.ts';
import { callAll, ticketsAt } from './atPoint.ts';
import { type CutOffPoint, hasHandedOver } from './cutOffPoint.ts';
import type { AtTheEnd } from './verdict.ts';
import { visitorsAt } from './visitors.ts';

/** How long the server is gone, and what else befalls meanwhile. */
export type Outage = {
  readonly goneMs: number;
  /** Just before the server is killed, visitors coming. */
  readonly before?: (point: CutOffPoint) => Promise<void>;
  /** While it is gone. */
  readonly meanwhile?: (point: CutOffPoint) => Promise<void>;
  /** Somebody comes every so many ms, to one kiosk and the other in turn. */
  readonly everyMs?: number;
};

export type Lived = AtTheEnd & {
  readonly refusals: readonly string[];
  /** From the moment at which the server was back until every kiosk had handed over everything, in ms. */
  readonly backMs: number;
};

/** Lets visitors come without pause before, while and after the server is killed; then calls everybody who waits. */
export async function livedThrough(point: CutOffPoint, outage: Outage): Promise<Lived> {
  const { goneMs, before = () => sleep(2_000), meanwhile = async () => {}, everyMs = 400 } = outage;
  const visitors = visitorsAt(point.machines, everyMs);
  await before(point);
  await point.kill();
  await Promise.all([sleep(goneMs), meanwhile(point)]);
  await point.startAgain();
  for (const { way } of point.machines) way.mend();
  const backAt = performance.now();
  for (const machine of point.machines) await hasHandedOver(machine);
  const backMs = performance.now() - backAt;
  await sleep(1_500);
  await visitors.stop();
  for (const machine of point.machines) await hasHandedOver(machine);
  await papersAreToldOf(point);
  const [called, tickets] = [await callAll(point), await ticketsAt(point)];
  const { visits, refusals } = visitors;
  return { visits, refusals, papers: point.papers, tickets, called, backMs };
}

/** Waits for the last words of printers, for as long as one may take; whoever told nothing by then is found by the verdict. */
async function papersAreToldOf(point: CutOffPoint): Promise<void> {
  const untold = async () =>
    (await ticketsAt(point)).filter(({ slips, isLate }) => !isLate && slips.length === 0).length;
  await until(untold, (left) => left === 0, 15_000).catch(() => undefined);
}
