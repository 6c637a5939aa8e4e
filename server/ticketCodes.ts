import { createHash } from 'node:crypto';
import type { Visit } from '../shared/domain/commands.ts';
import type { Entry } from '../shared/domain/entry.ts';
import { type Sender, senderOf, type TicketId } from '../shared/domain/ids.ts';
import type { BusinessDay } from '../shared/domain/time.ts';
import type { PastTicket } from '../shared/views/ticketView.ts';
import { rememberedSince } from './memory.ts';
import { pastTickets } from './pastTickets.ts';

/** Which ticket a code opens: the live ones and those of the last seven days. */
export type TicketCodes = {
  /** One of them by its id; null: it is none of them. */
  readonly ticket: (id: TicketId) => PastTicket | null;
  /** In whose name the code asks: it says nothing of the code itself, which stands in no entry. */
  readonly phoneOf: (code: string) => { readonly visit: Visit; readonly sender: Sender } | null;
  readonly add: (entries: readonly Pick<Entry, 'events'>[]) => void;
};

/** The codes that open a ticket: the server's, and that of the kiosk that gave it while it was cut off. */
export type CodesOf = (ticket: Pick<PastTicket, 'id' | 'label'>) => readonly string[];

/** Reads the tickets of the days that are still open to phones; later entries are added as they are committed. */
export async function openTicketCodes(
  days: {
    readonly days: () => readonly BusinessDay[];
    readonly ticketsOf: (day: BusinessDay) => Promise<readonly PastTicket[]>;
  },
  codesOf: CodesOf,
  today: BusinessDay,
): Promise<TicketCodes> {
  const tickets = pastTickets(today);
  const index = codeIndex(codesOf);
  for (const day of days.days().filter((one) => one >= rememberedSince(today))) {
    const some = await days.ticketsOf(day);
    tickets.take(some);
    index.add(some);
  }

  function note(entry: Pick<Entry, 'events'>): void {
    tickets.add(entry);
    for (const event of entry.events) {
      if (event.type === 'ticket-taken' || event.type === 'ticket-arrived-late') index.add([event.ticket]);
      if (event.type !== 'day-opened') continue;
      tickets.forgetBefore(rememberedSince(event.day));
      index.keep((id) => tickets.of(id) !== undefined);
    }
  }

  const ticketOf = (code: string): PastTicket | null => {
    const id = index.ticketOf(code);
    return (id && tickets.of(id)) || null;
  };
  return {
    ticket: (id) => tickets.of(id) ?? null,
    phoneOf: (code) => {
      const ticket = ticketOf(code);
      const visit = ticket && { ticket: ticket.id, day: ticket.day };
      return visit && { visit, sender: senderOf('phone', nameOf(code)) };
    },
    add: (entries) => entries.forEach(note),
  };
}

/** How many codes are made at once, in about a millisecond. */
const atOnce = 200;

/** Finds a ticket by its code. Codes are made in portions when there is time, and at the latest when one is asked for. */
function codeIndex(codesOf: CodesOf) {
  const byCode = new Map<string, TicketId>();
  let waiting: Parameters<CodesOf>[0][] = [];
  let isDue = false;

  function make(): void {
    for (const ticket of waiting.splice(0, atOnce)) for (const code of codesOf(ticket)) byCode.set(code, ticket.id);
  }

  function makeSoon(): void {
    if (isDue || waiting.length === 0) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      make();
      makeSoon();
    }, 1).unref();
  }

  return {
    add: (tickets: readonly Parameters<CodesOf>[0][]) => {
      waiting.push(...tickets);
      makeSoon();
    },
    keep: (isKept: (id: TicketId) => boolean) => {
      waiting = waiting.filter(({ id }) => isKept(id));
      for (const [code, id] of byCode) if (!isKept(id)) byCode.delete(code);
    },
    ticketOf: (code: string): TicketId | undefined => {
      while (waiting.length > 0 && !byCode.has(code)) make();
      return byCode.get(code);
    },
  };
}

const nameOf = (code: string): string => createHash('sha256').update(code).digest('base64url').slice(0, 16);
