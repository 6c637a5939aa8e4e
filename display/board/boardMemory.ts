import { browserKept } from '../../shared/client/browserKept.ts';
import type { BoardCall } from '../../shared/views/displayView.ts';
import { type Announced, toAnnounce, withAnnounced } from './announcements.ts';
import { emptyZone, type SunZone, withoutWithdrawn, zoneAt } from './sunZone.ts';

/** What a board must not forget when its page is loaded again: what was on sun, and what is. */
export type BoardMemory = { readonly announced: Announced; readonly zone: SunZone };

const empty: BoardMemory = { announced: [], zone: emptyZone };

/** When a board is looked at, and which calls stay on sun beyond their time. */
export type Looked = { readonly now: number; readonly isHeld: (call: BoardCall) => boolean };

/** The memory after these calls were seen. */
export function memoryAfter(memory: BoardMemory, calls: readonly BoardCall[], looked: Looked): BoardMemory {
  const fresh = toAnnounce(memory.announced, calls);
  return {
    announced: withAnnounced(memory.announced, fresh),
    zone: zoneAt(withoutWithdrawn(memory.zone, calls), fresh, looked),
  };
}

// The version stands in the name: another shape is another memory.
const placeOf = (display: string) => browserKept(`board-2:${display}`);

/** What this browser remembers of a display; nothing, if it never showed it. */
export const remembered = (display: string): BoardMemory =>
  (placeOf(display).read() as BoardMemory | undefined) ?? empty;

/** Keeps it. A browser that keeps nothing shows on sun again after a reload; nothing is lost that the next view would not show. */
export const remember = (display: string, memory: BoardMemory): void => void placeOf(display).keep(memory);
