import { type Entry, entryVersion, type Hash } from '../../shared/domain/entry.ts';
import type { PointId } from '../../shared/domain/ids.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { isSealedAfter } from './seal.ts';

/** Where the chain of entries stands: what the next entry goes on from. */
export type ChainEnd = {
  readonly seq: number;
  readonly hash: Hash | null;
  /** null: no entry yet. */
  readonly point: PointId | null;
  /** The last entry's batch; 0 at the beginning of a file, into which no batch reaches from another. */
  readonly batch: number;
};

export const noEntry: ChainEnd = { seq: 0, hash: null, point: null, batch: 0 };

export const endAt = ({ seq, hash, point, batch }: Pick<Entry, keyof ChainEnd>): ChainEnd => ({
  seq,
  hash,
  point,
  batch,
});

/** What of an entry the chain is made of, beside its hash. */
export type Head = Pick<Entry, 'v' | 'seq' | 'point' | 'batch'>;

/** What keeps an entry with a right hash from going on from here, as the end of a sentence; null: nothing. */
export function wrongIn({ v, seq, point, batch }: Head, end: ChainEnd): string | null {
  if (v > entryVersion) {
    return `was written by a newer version of Ventanilla (entries of version ${v}, this one reads up to ${entryVersion})`;
  }
  if (v !== entryVersion) return `has the unknown entry version ${v}`;
  if (seq !== end.seq + 1) return `has number ${seq} where ${end.seq + 1} is due`;
  if (point !== (end.point ?? point)) return `is of the point ${point}, the lines before are of ${end.point}`;
  if (batch !== seq && batch !== end.batch) return `names batch ${batch}, which is neither its own nor the one before`;
  return null;
}

/** The day that an entry opens, if it does. */
export const dayOpenedIn = (entry: Entry | undefined): BusinessDay | undefined =>
  entry?.events.find((event) => event.type === 'day-opened')?.day;

/** The day a batch is written to. Throws when the batch does not go on from the last entry: no disk can mend that. */
export function dayOfBatch(batch: readonly Entry[], end: ChainEnd, lastDay: BusinessDay | undefined): BusinessDay {
  const day = dayOpenedIn(batch[0]) ?? lastDay;
  if (day === undefined) throw new Error('The first batch of a journal must open a day.');
  if (lastDay !== undefined && day < lastDay) throw new Error(`The day ${day} is over: ${lastDay} has begun.`);
  let before = end;
  for (const entry of batch) {
    const wrong = isSealedAfter(before.hash, entry) ? wrongIn(entry, before) : 'is not bound to the entry before';
    if (wrong || entry.batch !== end.seq + 1) throw new Error(`Entry ${entry.seq} ${wrong ?? 'names another batch'}.`);
    before = endAt(entry);
  }
  return day;
}
