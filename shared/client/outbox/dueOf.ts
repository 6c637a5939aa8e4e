import type { CommandId } from '../../domain/ids.ts';
import type { Reply } from '../../protocol/messages.ts';
import type { KioskView } from '../../views/kioskView.ts';
import { ticketIdAt } from './doneOffline.ts';
import { handOverOf } from './handOverOf.ts';
import type { Keeping } from './keepIn.ts';
import type { Kept, KeptTicket, Reading } from './kept.ts';
import type { Due } from './outbox.ts';

type Parts = {
  readonly keeping: Keeping;
  readonly now: () => Kept;
  readonly read: () => Reading;
  readonly isPrinting: (ticket: KeptTicket) => boolean;
};

/** What the point is to be told: every ticket in the order of issue, then how the papers of those it has came out. */
export function dueOf(kiosk: KioskView['kiosk'], parts: Parts): readonly Due[] {
  const { tickets } = parts.keeping.kept();
  const given = tickets.filter(({ isTaken }) => !isTaken).map((ticket) => handingOver(ticket, parts));
  const printed = tickets.filter(({ isTaken, slip }) => isTaken && slip).map((ticket) => telling(kiosk, ticket, parts));
  return [...given, ...printed];
}

const handingOver = (ticket: KeptTicket, { keeping, now, read, isPrinting }: Parts): Due => ({
  id: ticket.id,
  command: () => handOverOf(now(), ticket, read()),
  answered: async (reply) => {
    await keeping.change((kept) => {
      const [known] = kept.tickets.filter(({ id }) => id === ticket.id);
      if (!known) return kept;
      if (!hasTaken(reply)) return withTicket(kept, { ...known, refusal: reply.ok ? null : reply.text });
      const isToldOf = known.slip !== null || isPrinting(known);
      return isToldOf ? withTicket(kept, { ...known, refusal: null, isTaken: true }) : without(kept, known);
    });
  },
});

/** Under an id of its own, the same for every try. */
const telling = (kiosk: KioskView['kiosk'], ticket: KeptTicket, { keeping }: Parts): Due => ({
  id: `${ticket.id}.slip` as CommandId,
  command: () => ({
    type: 'report-slip',
    ticket: ticketIdAt(kiosk, ticket),
    ...ticket.slip,
    ...{ result: ticket.slip?.result ?? 'not-confirmed' },
  }),
  // Refused: it is of a day that is over, and nobody waits for the paper any more.
  answered: async () => void (await keeping.change((kept) => without(kept, ticket))),
});

/** Whether the point has the ticket now, from this or from an earlier telling. */
const hasTaken = (reply: Reply): boolean => reply.ok || reply.why === 'already-issued';

const withTicket = (kept: Kept, ticket: KeptTicket): Kept => ({
  ...kept,
  tickets: kept.tickets.map((one) => (one.id === ticket.id ? ticket : one)),
});

const without = (kept: Kept, { id }: KeptTicket): Kept => ({
  ...kept,
  tickets: kept.tickets.filter((one) => one.id !== id),
});
