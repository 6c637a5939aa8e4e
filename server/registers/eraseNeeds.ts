import type { Event } from '../../shared/domain/events.ts';
import type { TicketId } from '../../shared/domain/ids.ts';
import type { ServicePoint } from '../servicePoint.ts';
import type { Registers } from './registers.ts';

type Point = Pick<ServicePoint, 'state' | 'onCommitted'>;

/** Erases what somebody needed as soon as their ticket has ended, also what a stop had left behind. Returns how to stop. */
export function eraseNeeds(point: Point, registers: Registers, onFault: (error: unknown) => void): () => void {
  const erase = (ids: readonly TicketId[]) => {
    for (const id of ids) if (registers.needsOf(id).length > 0) registers.remove(id).catch(onFault);
  };
  erase(registers.withNeeds().filter((id) => !point.state().tickets.has(id)));
  return point.onCommitted(({ entries }) => erase(entries.flatMap(({ events }) => events.flatMap(endedBy))));
}

/** The tickets whose life an event ends. */
function endedBy(event: Event): readonly TicketId[] {
  switch (event.type) {
    case 'day-closed':
      return [...event.leftUnserved, ...event.endUnknown];
    case 'ticket-finished':
    case 'ticket-no-show':
    case 'ticket-cancelled':
      return [event.ticketId];
    case 'ticket-arrived-late':
      return [event.ticket.id];
    default:
      return [];
  }
}
