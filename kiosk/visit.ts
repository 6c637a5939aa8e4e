import type { Command } from '../shared/client/link.ts';
import type { Done, Reply } from '../shared/protocol/messages.ts';
import type { KioskService, KioskView } from '../shared/views/kioskView.ts';

export type TakeTicket = Extract<Command, { readonly type: 'take-ticket' }>;
export type Priority = NonNullable<TakeTicket['priority']>;
export type IssuedTicket = Extract<Done['events'][number], { readonly type: 'ticket-taken' }>['ticket'];

/** How far one visitor has come. */
export type Visit =
  | { readonly step: 'services' }
  | { readonly step: 'preferential'; readonly service: KioskService }
  | { readonly step: 'asking'; readonly service: KioskService }
  | { readonly step: 'ticket'; readonly service: KioskService; readonly ticket: IssuedTicket }
  /** null: the server said yes and named no number. */
  | { readonly step: 'refused'; readonly text: string | null };

export type Turn =
  | { readonly type: 'chosen'; readonly service: KioskService }
  | { readonly type: 'asked'; readonly service: KioskService }
  | { readonly type: 'answered'; readonly reply: Reply }
  | { readonly type: 'ended' };

export const noVisit: Visit = { step: 'services' };

/** The visit after something happened; what no longer fits leaves it as it is. */
export function turned(visit: Visit, turn: Turn): Visit {
  switch (turn.type) {
    case 'chosen':
      return visit.step === 'services' ? { step: 'preferential', service: turn.service } : visit;
    case 'asked':
      return { step: 'asking', service: turn.service };
    case 'answered':
      return visit.step === 'asking' ? outcome(visit.service, turn.reply) : visit;
    case 'ended':
      return visit.step === 'asking' ? visit : noVisit;
    default:
      return turn satisfies never;
  }
}

function outcome(service: KioskService, reply: Reply): Visit {
  if (!reply.ok) return { step: 'refused', text: reply.text };
  const taken = reply.events.find((event) => event.type === 'ticket-taken');
  return taken ? { step: 'ticket', service, ticket: taken.ticket } : { step: 'refused', text: null };
}

/** Whether there is anything to ask between the service and the ticket. */
export const asksForPriority = ({ preferential, hasCommunityLine }: KioskView): boolean =>
  preferential.length > 0 || hasCommunityLine;

/** `priority` that means: the community's line, with the chosen service as the errand. */
export const community = 'community' as Priority;

/** How the ticket is marked, with no reason: a legal group, or the line of the community. */
export function markOf(service: KioskService, ticket: IssuedTicket): 'preferential' | 'community' | null {
  if (ticket.priority !== null) return 'preferential';
  return ticket.service === service.id ? null : 'community';
}
