import { diskTrouble } from './diskTrouble.ts';

/** What is written to while the point is open: the journal, setup.json, people.json, the registers. */
export type StoragePart = 'days' | 'setup' | 'people' | 'registers';

/** A part whose last write failed, and the error of that. */
export type Failing = { readonly part: StoragePart; readonly error: unknown };

/** Remembers which parts of the data folder the disk has refused, and until when. */
export type StorageWatch = {
  /** Does a write of a part and remembers how it ended; rejects as it does. */
  readonly writing: <Result>(part: StoragePart, write: () => Promise<Result>) => Promise<Result>;
  /** Does a read of a part: that it fails counts, that it succeeds proves nothing. */
  readonly reading: <Result>(part: StoragePart, read: () => Promise<Result>) => Promise<Result>;
  readonly failing: () => readonly Failing[];
  /** Tries the parts that fail; resolves when it is known which do still, and never rejects. */
  readonly tryAgain: () => Promise<void>;
  /** Whether this error is one of those that made a part fail: it need not be told again. */
  readonly hasSeen: (error: unknown) => boolean;
  /** Tells when a part begins or ceases to fail; returns how to stop. */
  readonly onChange: (listener: () => void) => () => void;
};

/** `tries` has for each part what proves that it can be written again, without a command having to. */
export function storageWatch(tries: Readonly<Record<StoragePart, () => Promise<unknown>>>): StorageWatch {
  const failures = new Map<StoragePart, unknown>();
  const seen = new WeakSet<object>();
  const listeners = new Set<() => void>();
  let trying: Promise<void> | null = null;

  function note(part: StoragePart, error: unknown): void {
    const before = failures.get(part);
    if (error === undefined) failures.delete(part);
    else failures.set(part, error);
    if (reasonOf(before) !== reasonOf(error)) for (const listener of listeners) listener();
  }

  const reading: StorageWatch['reading'] = async (part, read) => {
    try {
      return await read();
    } catch (error) {
      if (typeof error === 'object' && error !== null) seen.add(error);
      note(part, error);
      throw error;
    }
  };

  const writing: StorageWatch['writing'] = async (part, write) => {
    const result = await reading(part, write);
    note(part, undefined);
    return result;
  };

  async function tryAll(): Promise<void> {
    for (const part of [...failures.keys()]) await writing(part, tries[part]).catch(() => undefined);
  }

  return {
    writing,
    reading,
    failing: () => [...failures].map(([part, error]) => ({ part, error })),
    tryAgain: () => {
      // A disk that hangs is asked once, not at every tick.
      trying ??= tryAll().finally(() => {
        trying = null;
      });
      return trying;
    },
    hasSeen: (error) => typeof error === 'object' && error !== null && seen.has(error),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const reasonOf = (error: unknown): string | null =>
  error === undefined ? null : (diskTrouble(error)?.reason ?? 'other');
