import type { PrinterSetup } from '../domain/deviceSetup.ts';
import type { KioskId, TicketId } from '../domain/ids.ts';
import type { State, Ticket } from '../domain/model.ts';
import { printerOf } from '../domain/setup.ts';
import { type Timestamp, timestampOf } from '../domain/time.ts';
import { paperWithinMs } from './paper.ts';
import { slipFacts } from './slipFacts.ts';
import type { SlipFacts } from './ticketSlip.ts';
import type { Showing } from './viewOf.ts';

/** The printer that a kiosk opens itself, and nobody else. */
export type OwnPrinter = {
  readonly setup: PrinterSetup;
  /** Whether the last word of it today was an answer of its own: then its silence is a fault. */
  readonly hasAnswered: boolean;
};

/** A paper that somebody asked for once more, at the kiosk or at a counter, and that its owner has not told of yet. */
export type CopyAsked = {
  readonly ticket: TicketId;
  readonly askedAt: Timestamp;
  /** What it says now; the address is the owner's to add. */
  readonly facts: SlipFacts;
};

/** The printer of this kiosk's tickets, if the kiosk is its owner; null: another prints them, or nobody. */
export function ownPrinterOf(state: State, kiosk: KioskId): OwnPrinter | null {
  const setup = printerOf(state.setup, kiosk);
  const isOwn = setup?.owner.type === 'kiosk' && setup.owner.kiosk === kiosk;
  return isOwn ? { setup, hasAnswered: hasAnsweredToday(state, setup.id) } : null;
}

/** Whether the last word of a printer today was an answer of its own. */
export function hasAnsweredToday({ printers }: State, id: PrinterSetup['id']): boolean {
  const result = printers.get(id)?.result;
  return result === 'printed' || result === 'not-ready' || result === 'not-confirmed';
}

/** The copies that this kiosk's own printer is to print, in the order in which they were asked for. */
export function copiesAsked(state: State, kiosk: KioskId, showing: Showing): readonly CopyAsked[] {
  if (!ownPrinterOf(state, kiosk)) return [];
  const isAsked = ({ slip, slipAskedAt, issuedAt }: Ticket) =>
    slip === null && slipAskedAt !== issuedAt && showing.now - slipAskedAt <= paperWithinMs;
  return [...state.tickets.values()]
    .filter((ticket) => ticket.kiosk === kiosk && isAsked(ticket))
    .sort((a, b) => a.slipAskedAt - b.slipAskedAt)
    .map((ticket) => ({
      ticket: ticket.id,
      askedAt: timestampOf(ticket.slipAskedAt),
      facts: slipFacts(state, ticket, { ...showing, address: null, isCopy: true }),
    }));
}
