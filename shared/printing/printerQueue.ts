import type { PrinterSetup } from '../views/ticketSlip.ts';
import { deliverOverNetwork } from './deliverOverNetwork.ts';
import { deliverToDevice } from './deliverToDevice.ts';
import { type Delivering, type Delivery, type PrinterTimes, usualTimes } from './delivery.ts';

/** A paper to print; its bytes are made when its turn comes. */
export type Job = {
  /** Which ticket's: one that still waits is not printed twice. */
  readonly ticket: string;
  readonly bytes: () => Promise<Uint8Array>;
};

/** The papers of one printer, one after the other: most printers take one connection only. */
export type PrinterQueue = {
  /** How it came out; null: nothing was printed for this, as the same ticket's paper waits already or the queue is closed. Rejects only when the bytes cannot be made. */
  readonly print: (job: Job) => Promise<Delivery | null>;
  /** Whether it ever answered: its silence means something then. */
  readonly hasAnswered: () => boolean;
  /** Prints nothing more; what is under way is broken off after so many ms. */
  readonly close: (withinMs: number) => Promise<void>;
};

export type QueueOptions = {
  readonly times?: PrinterTimes;
  readonly hasAnswered?: boolean;
  /** A paper that has waited longer is not printed any more: its visitor has been told that nobody knows of it, and may have gone. In ms. */
  readonly freshMs?: number;
};

const usualFreshMs = 15_000;

/** Opens the queue of a printer. Nothing is connected before the first paper. */
export function openPrinterQueue(at: PrinterSetup['at'], options: QueueOptions = {}): PrinterQueue {
  const { times = usualTimes, freshMs = usualFreshMs } = options;
  const stopping = new AbortController();
  const waiting = new Set<string>();
  let isClosed = false;
  let hasAnswered = options.hasAnswered ?? false;
  let last: Promise<unknown> = Promise.resolve();

  async function run({ ticket, bytes }: Job, askedAt: number): Promise<Delivery | null> {
    waiting.delete(ticket);
    if (isClosed) return null;
    if (performance.now() - askedAt > freshMs) return { result: 'timeout', hasAnswered: false };
    const how = { times, hasAnsweredBefore: hasAnswered, signal: stopping.signal };
    const delivery = await deliver(at, await bytes(), how);
    hasAnswered ||= delivery.hasAnswered;
    return delivery;
  }

  return {
    print: (job) => {
      if (isClosed || waiting.has(job.ticket)) return Promise.resolve(null);
      waiting.add(job.ticket);
      const askedAt = performance.now();
      const done = last.then(() => run(job, askedAt));
      last = done.catch(() => {});
      return done;
    },
    hasAnswered: () => hasAnswered,
    close: async (withinMs) => {
      isClosed = true;
      const timer = setTimeout(() => stopping.abort(), withinMs);
      await last;
      clearTimeout(timer);
    },
  };
}

const deliver = (at: PrinterSetup['at'], job: Uint8Array, how: Delivering): Promise<Delivery> =>
  at.type === 'network' ? deliverOverNetwork(at, job, how) : deliverToDevice(at.path, job, how);
