import { afterDamage } from './afterDamage.ts';
import { type Kept, nothingKept } from './kept.ts';
import { keptShape } from './keptShape.ts';
import { inUseError, type OpenedStore } from './outboxStore.ts';
import { turns } from './turns.ts';

/** A disk for the memory twin: what outlives its stores. A test changes what it does. */
export type MemoryDisk = {
  kept: string;
  writer: object | null;
  /** What could not be read. */
  putAside: readonly string[];
  /** What a write does before it is done: fails, or does not come back. */
  onWrite: (text: string) => Promise<void>;
};

/** An empty disk that keeps everything at once. */
export const memoryDisk = (): MemoryDisk => ({
  kept: JSON.stringify(nothingKept),
  writer: null,
  putAside: [],
  onWrite: async () => undefined,
});

/** The twin of the real stores; `isStolen` takes over from a writer that is still there. */
export function memoryStore(disk: MemoryDisk, isStolen = false): OpenedStore {
  if (disk.writer && !isStolen) return { ok: false, why: 'in-use' };
  const writer = {};
  disk.writer = writer;
  let kept = readFrom(disk);
  const { take: inTurn } = turns();

  async function apply(next: (before: Kept) => Kept): Promise<void> {
    if (disk.writer !== writer) throw inUseError();
    const after = next(kept);
    const text = JSON.stringify(after);
    await disk.onWrite(text);
    if (disk.writer !== writer) throw inUseError();
    disk.kept = text;
    kept = after;
  }

  return {
    ok: true,
    store: {
      kept: () => kept,
      change: (next) => inTurn(() => apply(next)),
      close: async () => {
        if (disk.writer === writer) disk.writer = null;
      },
    },
  };
}

function readFrom(disk: MemoryDisk): Kept {
  try {
    return keptShape(JSON.parse(disk.kept));
  } catch {
    disk.putAside = [...disk.putAside, disk.kept];
    disk.kept = JSON.stringify(afterDamage);
    return afterDamage;
  }
}
