import type { Asked, Entry } from '../shared/domain/entry.ts';
import type { CommandId, Sender } from '../shared/domain/ids.ts';
import { type BusinessDay, previousDay } from '../shared/domain/time.ts';

/** An accepted command, as much of it as is needed to know it again. */
export type Seen = { readonly seq: number; readonly day: BusinessDay; readonly asked: Asked };

/** The ids of the accepted commands of today and the seven days before. */
export type Memory = {
  readonly of: (by: Sender, cause: CommandId) => Seen | undefined;
  readonly add: (day: BusinessDay, entry: Pick<Entry, 'by' | 'cause' | 'seq' | 'asked'>) => void;
};

/** Today and the seven days back for which an accepted id gives the same reply. */
const rememberedDays = 8;

/** The earliest day whose ids are remembered. */
export function rememberedSince(today: BusinessDay): BusinessDay {
  let day = today;
  for (let back = 1; back < rememberedDays; back += 1) day = previousDay(day);
  return day;
}

/** An empty memory; a new day pushes out the oldest beyond `rememberedDays`. */
export function createMemory(): Memory {
  const days = new Map<BusinessDay, Map<string, Seen>>();
  const keyOf = (by: Sender, cause: CommandId) => `${by} ${cause}`;
  const idsOf = (day: BusinessDay): Map<string, Seen> => {
    const known = days.get(day);
    if (known) return known;
    const made = new Map<string, Seen>();
    days.set(day, made);
    const [oldest] = [...days.keys()].sort();
    if (days.size > rememberedDays && oldest) days.delete(oldest);
    return made;
  };
  return {
    of: (by, cause) => {
      const key = keyOf(by, cause);
      for (const ids of days.values()) {
        const seen = ids.get(key);
        if (seen) return seen;
      }
      return undefined;
    },
    add: (day, { by, cause, seq, asked }) => {
      idsOf(day).set(keyOf(by, cause), { seq, day, asked });
    },
  };
}
