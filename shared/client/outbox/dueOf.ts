import type { TicketId } from '../../domain/ids.ts';
import type { Reply } from '../../protocol/messages.ts';
import type { KioskView } from '../../views/kioskView.ts';
import { ticketIdAt } from './doneOffline.ts';
import { handOverOf } from './handOverOf.ts';
import type { Keeping } from './keepIn.ts';
import type { Kept, KeptTicket, Reading } from './kept.ts';
import type { Due } from './outbox.ts';
import type { Printing, ToldPaper } from './printHere.ts';

type Parts = {
  readonly keeping: Keeping;
  readonly now: () => Kept;
  readonly read: () => Reading;
  readonly printing: Pick<Printing, 'toTell' | 'told'>;
};

/** What the point is to be told: every ticket in the order of issue, then how the papers of those it has came out. */
export function dueOf(kiosk: KioskView['kiosk'], parts: Parts): readonly Due[] {
  const { tickets } = parts.keeping.kept();
  const notYet = new Set<TicketId>(tickets.map((ticket) => ticketIdAt(kiosk, ticket)));
  const given = tickets.map((ticket) => handingOver(ticket, parts));
  const papers = parts.printing.toTell().filter(({ ticket }) => !notYet.has(ticket));
  return [...given, ...papers.map((paper) => telling(paper, parts))];
}

const handingOver = (ticket: KeptTicket, { keeping, now, read }: Parts): Due => ({
  id: ticket.id,
  command: () => handOverOf(now(), ticket, read()),
  answered: async (reply) => {
    const isThere = hasTaken(reply);
    await keeping.change((kept) => ({
      ...kept,
      tickets: kept.tickets.flatMap((one) => {
        if (one.id !== ticket.id) return [one];
        return isThere ? [] : [{ ...one, refusal: reply.ok ? null : reply.text }];
      }),
    }));
  },
});

/** Under the same id for every try. What the point has told of its printers since is heeded: it refuses one that it does not know. */
const telling = ({ id, ticket, slip }: ToldPaper, { now, printing }: Parts): Due => ({
  id,
  command: () => {
    const { printer, ...said } = slip;
    const isKnown = printer !== undefined && now().view?.ownPrinter?.setup.id === printer;
    return { type: 'report-slip', ticket, ...said, ...(isKnown && { printer }) };
  },
  // Refused: it is of a day that is over, and nobody waits for the paper any more.
  answered: () => printing.told(id),
});

/** Whether the point has the ticket now, from this or from an earlier telling. */
const hasTaken = (reply: Reply): boolean => reply.ok || reply.why === 'already-issued';
