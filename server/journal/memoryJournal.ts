import type { Entry } from '../../shared/domain/entry.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { dayOfBatch, endAt, noEntry } from './chain.ts';
import { type Journal, JournalWriteFailed, knownOf } from './journal.ts';

/** What stands in for the disk: it outlives the journals on it, and refuses the next so many batches. */
export type MemoryDisk = { readonly days: Map<BusinessDay, Entry[]>; refuses: number };

export const memoryDisk = (): MemoryDisk => ({ days: new Map(), refuses: 0 });

/** A journal that behaves as the one in files does, without a file: for tests and for the simulated point. */
export function memoryJournal(disk: MemoryDisk = memoryDisk()): Journal {
  const days = () => [...disk.days.keys()];
  const entriesOf = (day: BusinessDay | undefined): Entry[] => (day && disk.days.get(day)) || [];
  const lastEntry = () => entriesOf(days().at(-1)).at(-1);
  let turn: Promise<unknown> = Promise.resolve();

  const append = (batch: readonly Entry[]): void => {
    if (batch.length === 0) return;
    const last = lastEntry();
    const day = dayOfBatch(batch, last ? endAt(last) : noEntry, days().at(-1));
    if (disk.refuses > 0) {
      disk.refuses -= 1;
      throw new JournalWriteFailed('The batch was refused, as asked.');
    }
    const entries = entriesOf(day);
    entries.push(...batch);
    disk.days.set(day, entries);
  };

  return {
    read: async () => (lastEntry() ? [...entriesOf(days().at(-1))] : null),
    write: (batch) => {
      const done = turn.then(() => append(batch));
      turn = done.catch(() => undefined);
      return done;
    },
    settle: async () => {
      if (disk.refuses > 0) throw new JournalWriteFailed('The disk refuses, as asked.');
    },
    days,
    replay: async (visit) => entriesOf(days().at(-1)).forEach((entry) => void visit(entry)),
    readDay: async (day) => [...entriesOf(day)],
    lastSeq: () => lastEntry()?.seq ?? 0,
    lastHash: () => lastEntry()?.hash ?? null,
    find: async (seq, day) => entriesOf(day).find((entry) => entry.seq === seq),
    idsOf: async (day) => entriesOf(day).map((entry) => knownOf(day, entry)),
    cut: null,
    close: async () => void (await turn),
  };
}
