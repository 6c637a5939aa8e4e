import type { Entry } from '../entry.ts';
import type { CounterId, Label, Sender, ServiceId, TicketId } from '../ids.ts';
import type { Setup } from '../setup.ts';

/** One person as a clerk with a pencil would note them: kept from the events alone, to be compared with the state. */
export type Row = {
  readonly id: TicketId;
  readonly issueSeq: number;
  label: Label;
  service: ServiceId;
  group: string;
  orderedAt: number;
  /** When it was called, and so left the line. */
  calledAt: number;
  overtaken: number;
  /** The largest bound that it has had. */
  largest: number;
  where: 'waiting' | 'called' | 'serving' | 'held' | 'finished' | 'no-show' | 'cancelled';
  counter: CounterId | null;
  bound: { readonly counter: CounterId; readonly until: number } | null;
  placedFirst: number | null;
  namedAt: number;
  /** B3: how many more calls of counters that may serve it may go to others; null: it is not due. */
  callsLeft: number | null;
};

export type Desk = {
  readonly agent: Sender | null;
  readonly isPaused: boolean;
  readonly ticket: TicketId | null;
  readonly held: readonly TicketId[];
  readonly lastCalled: TicketId | null;
  readonly contested: number;
};

/** How a counter and its people were before its last step. */
export type Photo = {
  readonly seq: number;
  readonly at: number;
  readonly desk: Desk;
  readonly rows: readonly Row[];
  readonly overtook: readonly number[];
};

/** A second account of the day, simple enough to be believed. */
export type Book = {
  setup: Setup;
  day: string | null;
  endsAt: number;
  lastDay: string;
  issued: number;
  /** Everybody of today, also those who have gone. */
  readonly rows: Map<TicketId, Row>;
  readonly desks: Map<CounterId, Desk>;
  readonly photos: Map<CounterId, Photo>;
  /** Whose each label is or was today. */
  readonly labels: Map<Label, TicketId>;
  readonly suspended: Set<ServiceId>;
  readonly help: Set<number>;
  /** Those of all days that are not closed, and whether they have been answered. */
  readonly complaints: Map<string, boolean>;
  /** How many have been filed under any number. */
  filed: number;
};

export const newBook = (setup: Setup): Book => ({
  ...{ setup, day: null, endsAt: 0, lastDay: '', issued: 0, filed: 0 },
  ...{ rows: new Map(), desks: new Map(), photos: new Map(), labels: new Map() },
  ...{ suspended: new Set(), help: new Set(), complaints: new Map() },
});

export const deskOf = ({ desks }: Book, id: CounterId): Desk =>
  desks.get(id) ?? { agent: null, isPaused: false, ticket: null, held: [], lastCalled: null, contested: 0 };

export const isLive = ({ where }: Row): boolean =>
  where === 'waiting' || where === 'called' || where === 'serving' || where === 'held';

export const liveRows = ({ rows }: Book): readonly Row[] => [...rows.values()].filter(isLive);

export const rowOf = ({ rows }: Book, id: TicketId): Row => {
  const row = rows.get(id);
  if (!row) throw new Error(`The book has nobody with the ticket ${id}.`);
  return row;
};

export const isEarlier = (a: Row, b: Row): boolean =>
  a.orderedAt < b.orderedAt || (a.orderedAt === b.orderedAt && a.issueSeq < b.issueSeq);

const isOfNoClass = ({ group }: Row): boolean => group === 'regular' || group === 'community';

function targets({ setup }: Book, row: Row): { readonly capMs: number; readonly bound: number } {
  const never = Number.POSITIVE_INFINITY;
  if (setup.discipline.type === 'strict' && isOfNoClass(row)) return { capMs: never, bound: never };
  const own = setup.targets.filter((one) => one.group === row.group);
  const found = own.find((one) => one.service === row.service) ?? own.find((one) => one.service === undefined);
  return { capMs: found?.capMs ?? never, bound: found?.overtakingBound ?? never };
}

export const boundOf = (book: Book, row: Row): number => targets(book, row).bound;

export const isDue = (book: Book, row: Row, at: number): boolean =>
  at - row.orderedAt >= targets(book, row).capMs || row.overtaken >= boundOf(book, row);

/** Who waits and may be served there, by the words of domain.md. */
export function servableAt(book: Book, id: CounterId, at: number): readonly Row[] {
  const counter = book.setup.counters.find((one) => one.id === id);
  const does = [...(counter?.serves ?? []), ...(counter?.helpsWith ?? [])];
  return [...book.rows.values()].filter((row) => {
    const isAnothers = row.bound !== null && row.bound.counter !== id && at < row.bound.until;
    const isAdmitted = counter?.reach !== 'preferential-only' || !isOfNoClass(row);
    return row.where === 'waiting' && does.includes(row.service) && isAdmitted && !isAnothers;
  });
}

/** The counter and its people before the step that an entry makes there; null: it makes none. */
export function photoOf(
  book: Book,
  { seq, at, events }: Entry,
): { readonly id: CounterId; readonly photo: Photo } | null {
  const [first] = events;
  const id = first && counterOfStep(first);
  if (!id) return null;
  const rows = events.flatMap((event) =>
    'ticketId' in event && event.ticketId ? [{ ...rowOf(book, event.ticketId) }] : [],
  );
  const overtook = events.flatMap((event) => (event.type === 'ticket-called' ? event.why.overtook : []));
  return { id, photo: { seq, at: Date.parse(at), desk: deskOf(book, id), rows, overtook } };
}

function counterOfStep(event: Entry['events'][number]): CounterId | null {
  switch (event.type) {
    case 'ticket-called':
    case 'ticket-recalled':
    case 'service-started':
    case 'ticket-finished':
    case 'ticket-no-show':
    case 'ticket-held':
    case 'ticket-resumed':
    case 'ticket-returned':
      return event.counter;
    case 'ticket-transferred':
      return event.from;
    default:
      return null;
  }
}

/** Changes what is known of a ticket. */
export const noteOf = (book: Book, id: TicketId, change: Partial<Row>): void =>
  void Object.assign(rowOf(book, id), change);

/** Changes what is known of a counter. */
export function noteDesk(book: Book, id: CounterId, change: Partial<Desk>): void {
  book.desks.set(id, { ...deskOf(book, id), ...change });
}
