import type { Entry } from '../../shared/domain/entry.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { rememberedSince } from '../memory.ts';

/** The accepted commands of a day and the seven before it, among which no sender's id stands twice. */
export type RecentCommands = {
  /** Begins a day and forgets what is too long ago. */
  readonly begin: (day: BusinessDay) => void;
  /** Whether the entry's command is new. */
  readonly add: (entry: Pick<Entry, 'by' | 'cause'>) => boolean;
};

/** None yet. */
export function recentCommands(): RecentCommands {
  const days = new Map<BusinessDay, Set<string>>();
  let today = new Set<string>();
  return {
    begin: (day) => {
      today = new Set();
      days.set(day, today);
      for (const one of days.keys()) if (one < rememberedSince(day)) days.delete(one);
    },
    add: ({ by, cause }) => {
      const key = `${by} ${cause}`;
      for (const ids of days.values()) if (ids.has(key)) return false;
      today.add(key);
      return true;
    },
  };
}
