import type { BoardCall } from '../../shared/views/displayView.ts';

/** The last call that this screen has announced, or seen when it was over; null: none yet. */
export type Announced = Pick<BoardCall, 'seq' | 'at'> | null;

/**
 * What to announce now, oldest first, and what has then been announced. Each call is announced once; what was over before
 * this screen first saw it never is.
 */
export function announcements(
  last: Announced,
  calls: readonly BoardCall[],
): { readonly announce: readonly BoardCall[]; readonly last: Announced } {
  const unseen = calls.filter((call) => isAfter(call, last)).sort((a, b) => a.seq - b.seq);
  const newest = unseen.at(-1);
  return {
    announce: unseen.filter(({ isOpen }) => isOpen),
    last: newest ? { seq: newest.seq, at: newest.at } : last,
  };
}

/** By time too: a point that was set up anew counts from one again, and must not stay unannounced until it catches up. */
const isAfter = (call: BoardCall, last: Announced): boolean => !last || call.seq > last.seq || call.at > last.at;
