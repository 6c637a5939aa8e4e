import { browserKept } from '../../shared/client/browserKept.ts';
import type { Announced } from '../board/announcements.ts';

// The version stands in the name: another shape is another memory.
const placeOf = (display: string) => browserKept(`board-voice-1:${display}`);

/** The calls that this display has said, over reloads and new starts; none, if it never said any. */
export function saidBefore(display: string): Announced {
  const kept = placeOf(display).read();
  return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
}

/** Keeps what was said. A browser that keeps nothing says again after a reload what is still awaited. */
export const rememberSaid = (display: string, announced: Announced): void => void placeOf(display).keep(announced);
