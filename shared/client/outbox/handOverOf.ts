import { timestampOf } from '../../domain/time.ts';
import type { WireCommandOf } from '../../protocol/wireCommand.ts';
import { instantAt, type Kept, type KeptTicket, type Reading } from './kept.ts';
import { pointTime } from './pointTime.ts';

/** What the point is told of a kept ticket now: by its age, or by the clock where this machine has begun anew since. */
export function handOverOf(kept: Kept, ticket: KeptTicket, now: Reading): WireCommandOf<'hand-over'> {
  const { id, wanted, label, issued, contactMs } = ticket;
  const told = { type: 'hand-over', ...wanted, take: id, label } as const;
  if (issued.boot === now.boot)
    return { ...told, issued: { by: 'age', ageMs: Math.max(0, Math.round(now.steadyMs - issued.steadyMs)) } };
  const at = timestampOf(instantAt(clockTimeOf(kept, ticket, now)));
  return { ...told, issued: { by: 'clock', at, lastContact: timestampOf(instantAt(contactMs)) } };
}

/** Never after this boot began, nor after a ticket that was given later: the order of issue is known for certain. */
function clockTimeOf({ clock, tickets }: Kept, ticket: KeptTicket, now: Reading): number {
  const point = pointTime(clock, now);
  const later = tickets
    .slice(tickets.findIndex(({ id }) => id === ticket.id))
    .filter(({ issued }) => issued.boot !== now.boot);
  const latest = point ? point.pointMs - now.steadyMs : Number.POSITIVE_INFINITY;
  return Math.max(0, Math.min(latest, ...later.map(({ issued }) => issued.pointMs)));
}
