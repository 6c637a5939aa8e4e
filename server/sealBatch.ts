import type { Entry, Hash } from '../shared/domain/entry.ts';
import type { Draft } from './decideBatch.ts';
import { seal } from './journal/seal.ts';

/** The drafts of one write as entries: each bound to the one before it, all naming the first as their batch. */
export function sealBatch(previous: Hash | null, drafts: readonly Draft[]): readonly Entry[] {
  let hash = previous;
  return drafts.map((draft) => {
    const { entry } = seal(hash, { ...draft, batch: drafts[0]?.seq ?? draft.seq });
    hash = entry.hash;
    return entry;
  });
}
