import { createHash } from 'node:crypto';
import type { Visit } from '../shared/domain/commands.ts';
import type { Entry } from '../shared/domain/entry.ts';
import type { Event, Issued } from '../shared/domain/events.ts';
import { type Sender, senderOf, type TicketId } from '../shared/domain/ids.ts';
import type { BusinessDay } from '../shared/domain/time.ts';
import type { PastTicket } from '../shared/views/ticketView.ts';
import type { Journal } from './journal/journal.ts';
import { rememberedSince } from './memory.ts';

/** Which ticket a code opens: the live ones and those of the last seven days. */
export type TicketCodes = {
  readonly ticketOf: (code: string) => PastTicket | null;
  /** In whose name the code asks: it says nothing of the code itself, which stands in no entry. */
  readonly phoneOf: (code: string) => { readonly visit: Visit; readonly sender: Sender } | null;
  readonly add: (entries: readonly Pick<Entry, 'events'>[]) => void;
};

/** Reads the codes of the days that are still open to phones; later entries are added as they are committed. */
export async function openTicketCodes(
  journal: Pick<Journal, 'days' | 'readDay'>,
  codeOf: (ticket: TicketId) => string,
  today: BusinessDay,
): Promise<TicketCodes> {
  const codes = new Map<string, TicketId>();
  const tickets = new Map<TicketId, PastTicket>();

  let day = today;

  function take({ id, label, service, issuedAt }: Omit<Issued, 'issueSeq'>, end: PastTicket['end']): void {
    codes.set(codeOf(id), id);
    tickets.set(id, { id, label, service, issuedAt, end, day });
  }

  function change(id: TicketId, changes: Partial<PastTicket>): void {
    const known = tickets.get(id);
    if (known) tickets.set(id, { ...known, ...changes });
  }

  function forgetBefore(first: BusinessDay): void {
    for (const [code, id] of codes) {
      if ((tickets.get(id)?.day ?? '') >= first) continue;
      codes.delete(code);
      tickets.delete(id);
    }
  }

  function note(event: Event): void {
    switch (event.type) {
      case 'day-opened':
        day = event.day;
        forgetBefore(rememberedSince(day));
        return;
      case 'ticket-taken':
        take(event.ticket, null);
        return;
      case 'ticket-arrived-late':
        take(event.ticket, 'left-unserved');
        change(event.ticket.id, { day: event.day });
        return;
      case 'ticket-relabelled':
        change(event.ticketId, { label: event.to });
        return;
      case 'ticket-transferred':
        change(event.ticketId, { service: event.service });
        return;
      case 'ticket-finished':
        change(event.ticketId, { end: 'finished' });
        return;
      case 'ticket-no-show':
        change(event.ticketId, { end: 'no-show' });
        return;
      case 'ticket-cancelled':
        change(event.ticketId, { end: 'cancelled' });
        return;
      case 'ticket-reinstated':
        change(event.ticketId, { end: null });
        return;
      case 'step-undone':
        for (const { ticketId } of event.tickets) change(ticketId, { end: null });
        return;
      case 'day-closed':
        for (const id of event.leftUnserved) change(id, { end: 'left-unserved' });
        for (const id of event.endUnknown) change(id, { end: 'finished' });
        return;
      default:
    }
  }

  const add: TicketCodes['add'] = (entries) => {
    for (const { events } of entries) events.forEach(note);
  };
  for (const day of journal.days().filter((one) => one >= rememberedSince(today))) add(await journal.readDay(day));

  const ticketOf = (code: string): PastTicket | null => {
    const id = codes.get(code);
    return (id && tickets.get(id)) || null;
  };
  return {
    ticketOf,
    phoneOf: (code) => {
      const ticket = ticketOf(code);
      const visit = ticket && { ticket: ticket.id, day: ticket.day };
      return visit && { visit, sender: senderOf('phone', nameOf(code)) };
    },
    add,
  };
}

const nameOf = (code: string): string => createHash('sha256').update(code).digest('base64url').slice(0, 16);
