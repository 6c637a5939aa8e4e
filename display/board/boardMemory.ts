import type { BoardCall } from '../../shared/views/displayView.ts';
import { type Announced, announcements } from './announcements.ts';
import { emptyZone, type SunZone, withoutWithdrawn, zoneAt } from './sunZone.ts';

/** What a board must not forget when its page is loaded again: what was announced, and what is on sun. */
export type BoardMemory = { readonly announced: Announced; readonly zone: SunZone };

const empty: BoardMemory = { announced: null, zone: emptyZone };

/** The memory after these calls were seen. */
export function memoryAfter(memory: BoardMemory, calls: readonly BoardCall[], now: number): BoardMemory {
  const { announce, last } = announcements(memory.announced, calls);
  return { announced: last, zone: zoneAt(withoutWithdrawn(memory.zone, calls), announce, now) };
}

// The version stands in the name: another shape is another memory.
const nameOf = (display: string) => `board-1:${display}`;

/** What this tab remembers of a display; nothing, if it never showed it. */
export function remembered(display: string): BoardMemory {
  try {
    const kept = sessionStorage.getItem(nameOf(display));
    return kept ? JSON.parse(kept) : empty;
  } catch {
    return empty;
  }
}

export function remember(display: string, memory: BoardMemory): void {
  try {
    sessionStorage.setItem(nameOf(display), JSON.stringify(memory));
  } catch {
    // A browser that keeps nothing announces again after a reload; the board itself goes on.
  }
}
