import type { SlipCause } from '../views/ticketSlip.ts';

/** The answers to DLE EOT 1–4, as far as they came. */
export type StatusBytes = { readonly [of in 1 | 2 | 3 | 4]?: number };

/** Why a printer cannot print now; null: nothing keeps it. With an open cover it may not see paper that is there, so that is told first. */
export function causeOf({ 1: printer = 0, 2: offline = 0, 3: broken = 0, 4: roll = 0 }: StatusBytes): SlipCause | null {
  if (offline & 0x04) return 'cover-open';
  if (offline & 0x20 || roll & 0x60) return 'paper-end';
  if (broken & 0x08) return 'cutter';
  if (offline & 0x40 || broken & 0x64) return 'error';
  return printer & 0x08 ? 'offline' : null;
}

/** Whether the roll is near its end. */
export const isPaperLow = ({ 4: roll = 0 }: StatusBytes): boolean => (roll & 0x0c) !== 0;
