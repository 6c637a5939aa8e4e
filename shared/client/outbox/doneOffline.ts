import type { Issued } from '../../domain/events.ts';
import { senderOf, type TicketId, ticketIdOf } from '../../domain/ids.ts';
import { timestampOf } from '../../domain/time.ts';
import type { Done } from '../../protocol/messages.ts';
import type { KioskView } from '../../views/kioskView.ts';
import { instantAt, type KeptTicket } from './kept.ts';
import { groupWanted } from './lineWanted.ts';

/** The id that the point will know the ticket by. */
export const ticketIdAt = (kiosk: KioskView['kiosk'], { id }: Pick<KeptTicket, 'id'>): TicketId =>
  ticketIdOf(senderOf('kiosk', kiosk), id);

/** The ticket as the point will say it when it has it. */
export function issuedOffline(view: KioskView, ticket: KeptTicket): Issued {
  const { wanted, label, line, issued } = ticket;
  const { service, errand, also = [], cases = 1, language = view.language, needs } = wanted;
  return {
    ...{ id: ticketIdAt(view.kiosk, ticket), label, issueSeq: 0, service: line, also, cases, language },
    priority: groupWanted(view, wanted),
    errand: service === line ? (errand ?? null) : service,
    issuedAt: timestampOf(instantAt(issued.pointMs)),
    kiosk: view.kiosk,
    hasNeeds: needs !== undefined && needs.length > 0,
    offline: { isTimeEstimated: false, printed: label },
  };
}

/** What the page is answered. `code`: opens it on a phone. The point does not have it: it is in no revision of its yet. */
export const doneOffline = (ticket: Issued, code: string | null): Done => ({
  ok: true,
  revision: 0,
  events: [{ type: 'ticket-taken', ticket, ...(code !== null && { code }) }],
});
