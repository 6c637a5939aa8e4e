import type { Kept } from './kept.ts';

/** What a kiosk keeps on its own disk, with one writer at a time. */
export type OutboxStore = {
  readonly kept: () => Kept;
  /**
   * Resolves when what comes of it is on disk. Rejects with `kept` as it was: whether the other reached the disk is not
   * known, and the next change that succeeds takes its place. `inUse` as the error's name: another writer has taken over.
   */
  readonly change: (next: (before: Kept) => Kept) => Promise<void>;
  /** Lets another writer in. */
  readonly close: () => Promise<void>;
};

export type OpenedStore =
  | { readonly ok: true; readonly store: OutboxStore }
  /** Another writer has it, or it cannot be opened: to be tried again. */
  | { readonly ok: false; readonly why: 'in-use' | 'store-failed' };

/** The name of the error of a change that came after another writer had taken over. */
export const inUse = 'InUse';

/** Such an error. */
export const inUseError = (): Error => Object.assign(new Error('Another page has taken over.'), { name: inUse });
