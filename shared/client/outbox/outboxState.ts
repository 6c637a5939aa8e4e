import type { OutboxState } from '../link.ts';
import { dayAt, stillLost } from './issueOffline.ts';
import type { Kept, Reading } from './kept.ts';
import { pointTime } from './pointTime.ts';

/** Why no ticket can be given by what is kept; null: it can. */
export function problemNow({ view, clock, lost }: Kept, now: Reading): 'never-seen' | 'damaged' | null {
  const point = pointTime(clock, now);
  if (!view || !point) return 'never-seen';
  return stillLost(lost, dayAt(view, point), point) ? 'damaged' : null;
}

/** The tickets that the point would not take. */
export const refusedIn = (tickets: Kept['tickets']): OutboxState['refused'] =>
  tickets.flatMap(({ label, refusal }) => (refusal === null ? [] : [{ label, text: refusal }]));
