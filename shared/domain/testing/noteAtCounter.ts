import type { Event, TicketCalled } from '../events.ts';
import { type Book, deskOf, noteDesk, noteOf } from './book.ts';
import type { Moment } from './note.ts';
import { noteInLine } from './noteInLine.ts';

/** Writes what happens at a counter into the book. */
export function noteAtCounter(
  book: Book,
  event: Extract<Event, { readonly agent: unknown } | AtCounter>,
  { at, seq }: Moment,
): void {
  const id = event.counter;
  const { held } = deskOf(book, id);
  switch (event.type) {
    case 'counter-opened':
      book.photos.delete(id);
      noteDesk(book, id, { agent: event.agent, isPaused: false });
      return;
    case 'counter-paused':
    case 'counter-resumed':
      book.photos.delete(id);
      noteDesk(book, id, { isPaused: event.type === 'counter-paused' });
      return;
    case 'counter-closed':
      book.photos.delete(id);
      noteDesk(book, id, { agent: null, isPaused: false, held: [] });
      for (const row of book.rows.values()) if (row.bound?.counter === id) row.bound = null;
      for (const { ticketId, orderedAt } of event.returned) {
        noteInLine(book, ticketId, Date.parse(orderedAt));
        noteOf(book, ticketId, { namedAt: seq });
      }
      return;
    case 'ticket-called':
      noteCall(book, event, at);
      return;
    case 'ticket-recalled':
    case 'service-added':
      return;
    case 'service-started':
      noteOf(book, event.ticketId, { where: 'serving' });
      return;
    case 'ticket-finished':
    case 'ticket-no-show':
      noteDesk(book, id, { ticket: null });
      noteOf(book, event.ticketId, { where: event.type === 'ticket-finished' ? 'finished' : 'no-show' });
      return;
    case 'ticket-held':
      noteDesk(book, id, { ticket: null, held: [...held, event.ticketId] });
      noteOf(book, event.ticketId, { where: 'held' });
      return;
    case 'ticket-resumed':
      noteDesk(book, event.from, { held: deskOf(book, event.from).held.filter((one) => one !== event.ticketId) });
      noteDesk(book, id, { ticket: event.ticketId });
      noteOf(book, event.ticketId, { where: 'serving', counter: id });
      return;
    case 'ticket-returned':
      noteDesk(book, id, { ticket: null });
      noteInLine(book, event.ticketId, Date.parse(event.orderedAt));
      return;
  }
}

type AtCounter = Extract<
  Event,
  {
    readonly type:
      | 'counter-paused'
      | 'counter-resumed'
      | 'counter-closed'
      | 'ticket-called'
      | 'ticket-recalled'
      | 'service-added'
      | 'service-started'
      | 'ticket-finished'
      | 'ticket-no-show'
      | 'ticket-held'
      | 'ticket-resumed'
      | 'ticket-returned';
  }
>;

function noteCall(book: Book, { ticketId, counter, why, isContested }: TicketCalled, at: number): void {
  for (const other of book.rows.values()) if (why.overtook.includes(other.issueSeq)) other.overtaken += 1;
  const where = book.setup.callStartsService ? 'serving' : 'called';
  noteOf(book, ticketId, { where, counter, calledAt: at, bound: null, callsLeft: null });
  const contested = deskOf(book, counter).contested + (isContested ? 1 : 0);
  noteDesk(book, counter, { ticket: ticketId, lastCalled: ticketId, contested });
}
