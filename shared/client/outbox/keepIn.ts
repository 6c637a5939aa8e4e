import type { OutboxProblem } from '../link.ts';
import { type Kept, nothingKept } from './kept.ts';
import { inUse, type OpenedStore, type OutboxStore } from './outboxStore.ts';

/** A store that is opened, written and, where that fails, tried again, for as long as it takes. */
export type Keeping = {
  /** Nothing, as long as there is no store. */
  readonly kept: () => Kept;
  readonly problem: () => Extract<OutboxProblem, 'opening' | 'in-use' | 'store-failed'> | null;
  /** Whether what came of it is on disk. */
  readonly change: (next: (before: Kept) => Kept) => Promise<boolean>;
  readonly close: () => Promise<void>;
};

export type KeepingParts = {
  readonly openStore: () => Promise<OpenedStore>;
  /** Told of every change of what is kept or of the problem. */
  readonly onChange: () => void;
  readonly onFault: (error: unknown) => void;
  /** How long until it is tried again, in ms. */
  readonly retryMs: number;
};

/** Begins to open the store at once. */
export function keepIn({ openStore, onChange, onFault, retryMs }: KeepingParts): Keeping {
  let store: OutboxStore | null = null;
  let problem: ReturnType<Keeping['problem']> = 'opening';
  let retry: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  function become(next: typeof problem): void {
    problem = next;
    onChange();
  }

  function again(work: () => Promise<unknown>, why: 'in-use' | 'store-failed'): void {
    become(why);
    clearTimeout(retry);
    if (!isClosed) retry = setTimeout(() => void work(), retryMs);
  }

  async function open(): Promise<void> {
    try {
      const opened = await openStore();
      if (!opened.ok) return again(open, opened.why);
      if (isClosed) return opened.store.close();
      store = opened.store;
      become(null);
    } catch (error) {
      onFault(error);
      again(open, 'store-failed');
    }
  }

  async function change(next: (before: Kept) => Kept): Promise<boolean> {
    if (!store) return false;
    try {
      await store.change(next);
      become(null);
      return true;
    } catch (error) {
      const isLost = (error as Error).name === inUse;
      if (isLost) leave();
      else onFault(error);
      // The same once more in the place of what may have reached the disk, and to see whether it is writable again.
      again(isLost ? open : () => change((kept) => ({ ...kept })), isLost ? 'in-use' : 'store-failed');
      return false;
    }
  }

  /** What it holds is another's now. */
  function leave(): void {
    store?.close().catch(onFault);
    store = null;
  }

  void open();
  return {
    kept: () => store?.kept() ?? nothingKept,
    problem: () => problem,
    change,
    close: async () => {
      isClosed = true;
      clearTimeout(retry);
      await store?.close();
    },
  };
}
