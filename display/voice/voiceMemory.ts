import type { Announced } from '../board/announcements.ts';

// The version stands in the name: another shape is another memory.
const nameOf = (display: string) => `board-voice-1:${display}`;

/** The calls that this display has said, over reloads and new starts; none, if it never said any. */
export function saidBefore(display: string): Announced {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(display)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps what was said. A browser that keeps nothing says again after a reload what is still awaited. */
export function rememberSaid(display: string, announced: Announced): void {
  try {
    localStorage.setItem(nameOf(display), JSON.stringify(announced));
  } catch {
    // The voice goes on without.
  }
}
