import type { Issued } from '../../domain/events.ts';
import type { CommandId, TicketId } from '../../domain/ids.ts';
import type { Reply, ViewMessage } from '../../protocol/messages.ts';
import type { KioskView } from '../../views/kioskView.ts';
import { type SlipFacts, type TicketSlip, ticketSlip } from '../../views/ticketSlip.ts';
import type { OutboxParts } from './openOutbox.ts';
import type { Printing } from './printHere.ts';
import { addressOf, slipHere } from './slipHere.ts';

/** The papers of tickets that the point has given: the first of each, and the copies that are asked for. */
export type PrintingForPoint = {
  /** The point's answer to this device: the paper of the ticket that it has given, if it has. */
  readonly answered: (reply: Reply) => void;
  /** The point's newest view. */
  readonly see: (shown: ViewMessage<KioskView>) => void;
};

type Parts = Pick<OutboxParts, 'codeOf'> & {
  readonly printing: Printing;
  /** The last view, if this device prints by it. */
  readonly view: () => KioskView | null;
  readonly onFault: (error: unknown) => void;
  readonly placeWithinMs?: number | undefined;
};

/** How long a paper waits for the view that says who is before it, in ms: usually it comes a twentieth of a second after the answer. */
const usualPlaceWithinMs = 400;
/** A copy that was asked for longer ago is not printed any more, in ms: whoever asked has looked elsewhere by now. */
const copyFreshMs = 15_000;
/** As many codes as copies may be asked for. */
const rememberedCodes = 200;

/** Prints them on this device's own printer. */
export function printForPoint({ printing, codeOf, view, onFault, ...more }: Parts): PrintingForPoint {
  const codes = new Map<TicketId, string>();
  const waiting = new Map<TicketId, (place: Place) => void>();
  /** null: the point's first view of this start is still to come. */
  let seen: Set<string> | null = null;

  function remember(ticket: TicketId, code: string | null): void {
    if (code === null) return;
    codes.set(ticket, code);
    const [oldest] = codes.keys();
    if (codes.size > rememberedCodes && oldest !== undefined) codes.delete(oldest);
  }

  function placeOf(ticket: TicketId): Promise<Place> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => give(nobodyKnows), more.placeWithinMs ?? usualPlaceWithinMs);
      const give = (place: Place) => {
        clearTimeout(timer);
        waiting.delete(ticket);
        resolve(place);
      };
      waiting.set(ticket, give);
    });
  }

  function answered(reply: Reply): void {
    const by = view();
    const taken = reply.ok ? reply.events.find((event) => event.type === 'ticket-taken') : undefined;
    if (!by || !taken || taken.ticket.offline !== null) return;
    const { ticket, code = null } = taken;
    remember(ticket.id, code);
    const slip = placeOf(ticket.id).then((place) => {
      const last = view() ?? by;
      return slipHere(last, ticket, { code, ...place, range: place.range ?? rangeOfNewcomer(last, ticket) });
    });
    printing.keepAndPrint({ id: `${commandOf(ticket.id)}.slip` as CommandId, ticket: ticket.id }, slip).catch(onFault);
  }

  function see({ at, view: shown }: ViewMessage<KioskView>): void {
    for (const ticket of shown.issued) waiting.get(ticket.id)?.(ticket);
    // What was asked for before this start may have been printed by it: a person must ask again.
    const before = seen;
    seen ??= new Set();
    for (const copy of shown.copies) {
      const key = `${copy.ticket} ${copy.askedAt}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (before && Date.parse(at) - Date.parse(copy.askedAt) <= copyFreshMs) printCopy(shown, copy);
    }
  }

  function printCopy(shown: KioskView, { ticket, askedAt, facts }: KioskView['copies'][number]): void {
    const code = codes.get(ticket) ?? codeOf?.(ticket) ?? null;
    const id = `${commandOf(ticket)}.${Date.parse(askedAt)}.slip` as CommandId;
    const slip: TicketSlip = ticketSlip({ ...facts, address: addressOf(shown, code) });
    printing.keepAndPrint({ id, ticket }, slip).catch(onFault);
  }

  return { answered, see };
}

type Place = Pick<SlipFacts, 'peopleBefore' | 'range'>;
const nobodyKnows: Place = { peopleBefore: null, range: null };

/** What the point expects of whoever comes now, where it expects nothing of a new ticket yet; of those who go first it shows none. */
const rangeOfNewcomer = ({ services }: KioskView, { service, priority }: Issued): Place['range'] =>
  (priority === null && services.find(({ id }) => id === service)?.range) || null;

/** The command that made a ticket, short enough to be lengthened. */
const commandOf = (ticket: TicketId): string => ticket.slice(ticket.indexOf('/') + 1).slice(0, 40);
