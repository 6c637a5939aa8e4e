import { type Kept, nothingKept } from './kept.ts';

/** What a store begins with in the place of what could not be read: no number of that day is known to be free. */
export const afterDamage: Kept = { ...nothingKept, lost: { day: null } };
