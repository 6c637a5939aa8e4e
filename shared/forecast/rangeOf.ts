import { minutesToMs } from '../domain/time.ts';
import type { Estimate } from './estimateWaits.ts';

/** What a visitor is told: "12–18 min", whole minutes. */
export type Range = { readonly fromMinutes: number; readonly toMinutes: number };

/** How many spreads below and above the estimate the band reaches that holds 80 % of the waits. */
export type Band = { readonly below: number; readonly above: number };

/** Measured over simulated days (estimateWaits.accuracy.test.ts); a point's own errors are to replace it. */
export const simulatedBand: Band = { below: 2.2, above: 2.3 };

/** A range wider than both says nothing to plan by: these minutes, and this share of its middle. */
const widestMinutes = 10;
const widestShare = 1.5;

/** The range of an estimate, in steps of five minutes beyond a quarter of an hour; null where nobody serves or too little is known. */
export function rangeOf(estimate: Estimate | null, band: Band = simulatedBand): Range | null {
  if (!estimate) return null;
  const { waitMs, spreadMs } = estimate;
  const from = Math.max(0, waitMs - band.below * spreadMs) / minutesToMs(1);
  const to = Math.max(1, (waitMs + band.above * spreadMs) / minutesToMs(1));
  if (to - from > Math.max(widestMinutes, (widestShare * (from + to)) / 2)) return null;
  return { fromMinutes: stepped(from, Math.floor), toMinutes: stepped(to, Math.ceil) };
}

const stepped = (minutes: number, round: (value: number) => number): number =>
  minutes > 15 ? round(minutes / 5) * 5 : round(minutes);
