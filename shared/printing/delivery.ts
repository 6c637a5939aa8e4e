import type { SlipReport } from '../views/ticketSlip.ts';

/** How a paper came out: what the printer's own word proves, and nothing more. */
export type Delivery = Omit<SlipReport, 'printer'> & {
  /** Whether the printer has answered anything this time. */
  readonly hasAnswered: boolean;
};

/** How long each step may take, in ms. */
export type PrinterTimes = {
  readonly connectMs: number;
  /** For an answer to a question about its state. */
  readonly statusMs: number;
  /** Without a byte being taken. */
  readonly stallMs: number;
  /** From the last byte to the word that all is printed. */
  readonly confirmMs: number;
};

/** Long enough for slow printers: a paper of 4 kB takes at most 22 s, less than the 30 s after which nobody knows what became of it. */
export const usualTimes: PrinterTimes = { connectMs: 3_000, statusMs: 700, stallMs: 5_000, confirmMs: 8_000 };

/** What a delivery takes beside the bytes. */
export type Delivering = {
  readonly times: PrinterTimes;
  /** Whether this printer has answered before: then its silence is a fault, and nothing is sent into it. */
  readonly hasAnsweredBefore: boolean;
  /** Breaks off what is under way. */
  readonly signal: AbortSignal;
};
