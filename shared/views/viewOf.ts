import type { TicketId } from '../domain/ids.ts';
import type { State } from '../domain/model.ts';
import type { Instant } from '../domain/time.ts';
import type { Estimates } from '../forecast/estimateWaits.ts';
import { countersView } from './countersView.ts';
import { counterView } from './counterView.ts';
import { displayView } from './displayView.ts';
import { kioskView } from './kioskView.ts';
import type { Looking, View } from './screen.ts';
import { supervisorView } from './supervisorView.ts';
import { type PastTicket, ticketView } from './ticketView.ts';

/** When a view is made and, asked for only by the views that show any: what waits are expected then, where phones reach the point, and what is known of tickets. */
export type Showing = {
  readonly now: Instant;
  readonly estimates?: () => Estimates;
  /** null or left out: they don't. */
  readonly phoneAddress?: () => string | null;
  /** What is known of a ticket whatever has become of it; null: it is no longer shown to a phone. */
  readonly pastTicket?: (id: TicketId) => PastTicket | null;
  /** What the registers keep of what a ticket's holder needs at the counter. */
  readonly needsOf?: (id: TicketId) => readonly string[];
};

/** What a screen is shown of the state now; null: the point has no such screen, or no such ticket. */
export function viewOf(state: State, { screen, by, ticket }: Looking, showing: Showing): View | null {
  const { now } = showing;
  switch (screen.type) {
    case 'kiosk':
      return kioskView(state, screen.id, showing);
    case 'display':
      return displayView(state, screen.id, showing);
    case 'counter':
      return counterView(state, screen.id, by, showing);
    case 'counters':
      return countersView(state, by);
    case 'supervisor':
      return supervisorView(state, now);
    case 'ticket': {
      const past = (ticket !== undefined && showing.pastTicket?.(ticket)) || null;
      return past && ticketView(state, past, showing);
    }
    default:
      return screen satisfies never;
  }
}
