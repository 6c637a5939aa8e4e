import type { Adapter } from 'lowdb';
import type { Entry, Hash } from '../../shared/domain/entry.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';

/** As much of an accepted command as is needed to know it again. */
export type Known = Pick<Entry, 'by' | 'cause' | 'asked' | 'seq'> & { readonly day: BusinessDay };

/** What was taken off the end of a day's file at the start, and where it is kept. */
export type Cut = { readonly file: string; readonly bytes: number; readonly keptAs: string };

/** The days of a service point, entry by entry: the truth. As a lowdb adapter it reads a day and appends batches. */
export type Journal = Adapter<readonly Entry[]> & {
  /** The entries of the last day; null: there is no day yet. */
  readonly read: () => Promise<readonly Entry[] | null>;
  /**
   * Appends a batch that goes on from the last entry; resolves when it is on disk. Rejects with `JournalWriteFailed`,
   * and then nothing of it is in the journal. A batch that begins with `day-opened` begins that day.
   */
  readonly write: (batch: readonly Entry[]) => Promise<void>;
  /** Resolves when the disk holds what is acknowledged and no more, as before every write; rejects with `JournalWriteFailed`. */
  readonly settle: () => Promise<void>;
  /** The days that have entries, the earliest first. */
  readonly days: () => readonly BusinessDay[];
  /** The entries of one day, checked again; none for a day that is not kept. Rejects with `JournalRefused` on damage. */
  readonly readDay: (day: BusinessDay) => Promise<readonly Entry[]>;
  /** Shows the entries of the last day one after the other, and keeps none: how a start replays a long day. */
  readonly replay: (visit: (entry: Entry) => void) => Promise<void>;
  /** The number of the last entry on disk; 0: there is none. */
  readonly lastSeq: () => number;
  /** The hash of the last entry on disk, to which the next is bound; null: there is none. */
  readonly lastHash: () => Hash | null;
  /** One entry of a day, to repeat the reply that it gave. */
  readonly find: (seq: number, day: BusinessDay) => Promise<Entry | undefined>;
  /** The accepted commands of a day, in their order. */
  readonly idsOf: (day: BusinessDay) => Promise<readonly Known[]>;
  /** What the start had to cut off; staff are told. */
  readonly cut: Cut | null;
  /** Waits for the batch that is being written and lets go of the file. */
  readonly close: () => Promise<void>;
};

/** The batch is not in the journal: the disk refused it, or what an earlier failure left is not yet mended. */
export class JournalWriteFailed extends Error {
  override readonly name = 'JournalWriteFailed';
}

/** The journal cannot be gone on with; the message says in a sentence what is wrong and where. */
export class JournalRefused extends Error {
  override readonly name = 'JournalRefused';
  readonly file: string;

  constructor(file: string, message: string) {
    super(message);
    this.file = file;
  }
}

export const knownOf = (day: BusinessDay, { by, cause, asked, seq }: Omit<Known, 'day'>): Known => ({
  by,
  cause,
  asked,
  seq,
  day,
});
