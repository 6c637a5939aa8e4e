import { isLegal } from '../domain/disciplines/discipline.ts';
import type { Ticket } from '../domain/model.ts';
import type { Setup } from '../domain/setup.ts';

/** What staff see of a ticket's class: never the reason. */
export type Mark = 'preferential' | 'community' | null;

export function markOf(setup: Setup, ticket: Ticket): Mark {
  if (isLegal(ticket)) return 'preferential';
  return ticket.service === setup.communityLine ? 'community' : null;
}
