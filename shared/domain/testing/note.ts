import type { Event, StepUndone, TicketTaken, TicketTransferred } from '../events.ts';
import { isOwnNumber, partsOfLabel } from '../labels.ts';
import type { Setup } from '../setup.ts';
import { type Book, boundOf, deskOf, isDue, liveRows, noteDesk, noteOf, rowOf } from './book.ts';
import { noteAtCounter } from './noteAtCounter.ts';
import { noteComing, noteInLine } from './noteInLine.ts';

/** The entry that an event stands in. */
export type Moment = { readonly at: number; readonly seq: number };

/** Writes an event into the book. */
export function note(book: Book, event: Event, moment: Moment): void {
  if ('ticketId' in event && event.ticketId && isOfPlace(event)) noteOf(book, event.ticketId, { namedAt: moment.seq });
  switch (event.type) {
    case 'day-opened':
      noteMorning(book, event.setup, event.day, Date.parse(event.endsAt));
      return;
    case 'day-closed':
      noteNight(book);
      return;
    case 'setup-changed':
      book.photos.clear();
      book.setup = event.setup;
      return;
    case 'ticket-taken':
      noteTaken(book, event.ticket, moment);
      return;
    case 'ticket-relabelled':
      // A kiosk that hands one request over with two labels has printed one of them: the other is free for its own paper.
      if (!isOwnNumber(partsOfLabel(event.from).number)) book.labels.delete(event.from);
      book.labels.set(event.to, event.ticketId);
      noteOf(book, event.ticketId, { label: event.to });
      return;
    case 'ticket-cancelled':
      noteOf(book, event.ticketId, { where: 'cancelled' });
      return;
    case 'priority-changed':
      noteOf(book, event.ticketId, {
        group: groupOf(book, rowOf(book, event.ticketId).service, event.priority),
      });
      return;
    case 'ticket-transferred':
      noteTransfer(book, event, moment);
      return;
    case 'ticket-reinstated':
      noteInLine(book, event.ticketId, Date.parse(event.orderedAt));
      return;
    case 'step-undone':
      noteUndone(book, event, moment);
      return;
    case 'service-suspended':
      book.suspended.add(event.service);
      return;
    case 'service-resumed':
      book.suspended.delete(event.service);
      return;
    case 'help-requested':
      book.help.add(moment.seq);
      return;
    case 'help-answered':
      book.help.delete(event.request);
      return;
    case 'complaint-filed':
      book.filed += 1;
      book.complaints.set(event.complaint, false);
      return;
    case 'complaint-answered':
      book.complaints.set(event.complaint, true);
      return;
    case 'complaint-closed':
      book.complaints.delete(event.complaint);
      return;
    case 'ticket-arrived-late':
    case 'reprint-asked':
    case 'slip-reported':
    case 'feedback-given':
    case 'complaint-assigned':
      return;
    default:
      noteAtCounter(book, event, moment);
  }
}

/** After a whole entry: what bounds everybody has now, and who is due no more. */
export function noteBounds(book: Book, at: number): void {
  for (const row of liveRows(book)) {
    row.largest = Math.max(row.largest, boundOf(book, row));
    if (row.where !== 'waiting' || !isDue(book, row, at)) row.callsLeft = null;
  }
}

/** What is said of a paper or of a visit keeps no step from being taken back. */
const isOfPlace = ({ type }: Event): boolean =>
  !['slip-reported', 'reprint-asked', 'feedback-given', 'complaint-filed', 'ticket-arrived-late'].includes(type);

function noteMorning(book: Book, setup: Setup, day: string, endsAt: number): void {
  Object.assign(book, { setup, day, endsAt, lastDay: day, issued: 0 });
}

function noteNight(book: Book): void {
  for (const things of [book.rows, book.desks, book.photos, book.labels, book.suspended, book.help]) things.clear();
  book.day = null;
}

function noteTaken(book: Book, ticket: TicketTaken['ticket'], { seq }: Moment): void {
  const { id, label, issueSeq, service } = ticket;
  book.rows.set(id, {
    ...{ id, label, issueSeq, service, group: groupOf(book, service, ticket.priority) },
    ...{ orderedAt: 0, calledAt: 0, overtaken: 0, largest: 0, counter: null, where: 'waiting' },
    ...{ bound: null, placedFirst: null, namedAt: seq, callsLeft: null },
  });
  book.labels.set(label, id);
  book.issued += 1;
  noteInLine(book, id, Date.parse(ticket.issuedAt));
}

function noteTransfer(book: Book, event: TicketTransferred, { seq }: Moment): void {
  const { ticketId, from, to, service, boundUntil, place } = event;
  if (from !== null) noteDesk(book, from, { ticket: null });
  const { group } = rowOf(book, ticketId);
  const isOfLine = group === 'regular' || group === 'community';
  noteOf(book, ticketId, { service, group: isOfLine ? groupOf(book, service, null) : group });
  noteInLine(book, ticketId, Date.parse(event.orderedAt), place === 'first' ? seq : null);
  if ('counter' in to && boundUntil)
    noteOf(book, ticketId, { bound: { counter: to.counter, until: Date.parse(boundUntil) } });
}

function noteUndone(book: Book, { counter, overtook }: StepUndone, { seq }: Moment): void {
  const photo = book.photos.get(counter);
  if (!photo) throw new Error('A step was taken back of which there is no photo.');
  book.photos.delete(counter);
  for (const row of book.rows.values()) if (overtook.includes(row.issueSeq)) row.overtaken -= 1;
  const { ticket, lastCalled, contested } = photo.desk;
  for (const before of photo.rows) {
    const { overtaken, label, largest } = rowOf(book, before.id);
    noteOf(book, before.id, { ...before, overtaken, label, largest, namedAt: seq, callsLeft: null });
    for (const [id, { held }] of book.desks)
      if (held.includes(before.id)) noteDesk(book, id, { held: held.filter((one) => one !== before.id) });
    const row = rowOf(book, before.id);
    // Oldest first: whoever is held again goes where they were before.
    if (row.where === 'held' && row.counter)
      noteDesk(book, row.counter, { held: [...deskOf(book, row.counter).held, row.id] });
    if (row.where === 'waiting') noteComing(book, row);
  }
  noteDesk(book, counter, { ticket, lastCalled, contested });
}

function groupOf({ setup }: Book, service: string, priority: string | null): string {
  if (priority === null) return service === setup.communityLine ? 'community' : 'regular';
  return setup.classes.find(({ id }) => id === priority)?.group ?? priority;
}
