import { senderOf, type TicketId, ticketIdOf } from '../../domain/ids.ts';
import { timestampOf } from '../../domain/time.ts';
import type { Done } from '../../protocol/messages.ts';
import type { KioskView } from '../../views/kioskView.ts';
import { instantAt, type KeptTicket } from './kept.ts';
import { groupWanted } from './lineWanted.ts';

/** The id that the point will know the ticket by. */
export const ticketIdAt = (kiosk: KioskView['kiosk'], { id }: Pick<KeptTicket, 'id'>): TicketId =>
  ticketIdOf(senderOf('kiosk', kiosk), id);

/** What the page is answered: as the point will say it when it has the ticket. `code`: opens it on a phone. */
export function doneOffline(view: KioskView, ticket: KeptTicket, code: string | null): Done {
  const { wanted, label, line, issued } = ticket;
  const { service, errand, also = [], cases = 1, language = view.language, needs } = wanted;
  return {
    ok: true,
    // The point does not have it: it is in no revision of its yet.
    revision: 0,
    events: [
      {
        type: 'ticket-taken',
        ticket: {
          ...{ id: ticketIdAt(view.kiosk, ticket), label, issueSeq: 0, service: line, also, cases, language },
          priority: groupWanted(view, wanted),
          errand: service === line ? (errand ?? null) : service,
          issuedAt: timestampOf(instantAt(issued.pointMs)),
          kiosk: view.kiosk,
          hasNeeds: needs !== undefined && needs.length > 0,
          offline: { isTimeEstimated: false, printed: label },
        },
        ...(code !== null && { code }),
      },
    ],
  };
}
