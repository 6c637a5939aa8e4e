import type { Event, TicketTaken } from '../events.ts';
import type { CounterId, Label, Sender, ServiceId, TicketId } from '../ids.ts';
import type { Setup } from '../setup.ts';
import { type Instant, instantOf } from '../time.ts';

/** One person as a clerk with a pencil would note them: kept from the events alone, to be compared with the state. */
export type Row = {
  readonly id: TicketId;
  readonly label: Label;
  readonly issueSeq: number;
  readonly service: ServiceId;
  readonly group: string;
  readonly orderedAt: number;
  overtaken: number;
  where: 'waiting' | 'called' | 'serving';
  counter: CounterId | null;
};

export type Desk = { agent: Sender | null; ticket: TicketId | null; lastCalled: TicketId | null };

/** A second account of the day, simple enough to be believed. */
export type Book = {
  setup: Setup;
  day: string | null;
  endsAt: number;
  lastDay: string;
  readonly rows: Map<TicketId, Row>;
  readonly desks: Map<CounterId, Desk>;
  readonly labels: Set<Label>;
  readonly ids: Set<TicketId>;
  issued: number;
  readonly ended: { finished: number; 'no-show': number };
};

export const newBook = (setup: Setup): Book => ({
  ...{ setup, day: null, endsAt: 0, lastDay: '', issued: 0, ended: { finished: 0, 'no-show': 0 } },
  ...{ rows: new Map(), desks: new Map(), labels: new Set(), ids: new Set() },
});

export const deskOf = ({ desks }: Book, id: CounterId): Desk =>
  desks.get(id) ?? { agent: null, ticket: null, lastCalled: null };

export function note(book: Book, event: Event, at: Instant): void {
  switch (event.type) {
    case 'day-opened':
      noteMorning(book, event.setup, event.day, instantOf(event.endsAt));
      break;
    case 'day-closed':
      noteNight(book);
      break;
    case 'ticket-taken':
      noteTaken(book, event.ticket, at);
      break;
    case 'counter-opened':
      noteDesk(book, event.counter, { agent: event.agent });
      break;
    case 'counter-closed':
      noteDesk(book, event.counter, { agent: null });
      break;
    default:
      noteAtCounter(book, event);
  }
}

function noteAtCounter(book: Book, event: Extract<Event, { readonly ticketId: TicketId }>): void {
  const row = book.rows.get(event.ticketId);
  if (!row) return;
  row.counter = event.counter;
  if (event.type === 'ticket-called') {
    row.where = 'called';
    for (const other of book.rows.values()) if (event.why.overtook.includes(other.issueSeq)) other.overtaken += 1;
    noteDesk(book, event.counter, { ticket: row.id, lastCalled: row.id });
  }
  if (event.type === 'service-started') row.where = 'serving';
  if (event.type === 'ticket-finished') noteEnd(book, row, 'finished');
  if (event.type === 'ticket-no-show') noteEnd(book, row, 'no-show');
}

function noteMorning(book: Book, setup: Setup, day: string, endsAt: number): void {
  Object.assign(book, { setup, day, endsAt, lastDay: day, issued: 0, ended: { finished: 0, 'no-show': 0 } });
}

function noteNight(book: Book): void {
  for (const things of [book.rows, book.desks, book.labels, book.ids]) things.clear();
  book.day = null;
}

function noteTaken(book: Book, ticket: TicketTaken['ticket'], at: Instant): void {
  const { id, label, issueSeq, service } = ticket;
  const group = groupOf(book.setup, ticket);
  book.rows.set(id, {
    id,
    label,
    issueSeq,
    service,
    group,
    orderedAt: at,
    overtaken: 0,
    where: 'waiting',
    counter: null,
  });
  book.labels.add(label);
  book.ids.add(id);
  book.issued += 1;
}

function groupOf(setup: Setup, { priority, service }: TicketTaken['ticket']): string {
  if (priority === null) return service === setup.communityLine ? 'community' : 'regular';
  return setup.classes.find(({ id }) => id === priority)?.group ?? priority;
}

function noteDesk(book: Book, id: CounterId, change: Partial<Desk>): void {
  book.desks.set(id, { ...deskOf(book, id), ...change });
}

function noteEnd(book: Book, row: Row, how: 'finished' | 'no-show'): void {
  book.rows.delete(row.id);
  book.ended[how] += 1;
  if (row.counter !== null) noteDesk(book, row.counter, { ticket: null });
}
