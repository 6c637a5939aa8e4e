import { type Adapter, Low } from 'lowdb';

/** One value that lives in memory and on disk. */
export type Kept<T> = {
  readonly current: () => T;
  /** Resolves when the changed value is on disk; rejects with the value as it was before, and then nothing has changed. */
  readonly change: (next: (before: T) => T) => Promise<void>;
};

/** Opens a kept value, `first` while the file is absent; changes run one after the other, each on the outcome of the last. */
export const openKept = async <T extends object>(adapter: Adapter<T>, first: T): Promise<Kept<T>> => {
  const low = new Low<T>(adapter, first);
  await low.read();
  let last: Promise<unknown> = Promise.resolve();

  const apply = async (next: (before: T) => T) => {
    const before = low.data;
    low.data = next(before);
    try {
      await low.write();
    } catch (error) {
      low.data = before;
      throw error;
    }
  };

  return {
    current: () => low.data,
    change: async (next) => {
      const turn = last.then(() => apply(next));
      last = turn.catch(() => undefined);
      await turn;
    },
  };
};
