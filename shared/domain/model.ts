import type { SlipReport, SlipResult } from './commands.ts';
import { emptySetup } from './emptySetup.ts';
import { noneEnded } from './endedTickets.ts';
import type {
  AgentId,
  ClassId,
  ComplaintNumber,
  CounterId,
  GroupId,
  KioskId,
  Label,
  PrinterId,
  ReasonCode,
  Sender,
  ServiceId,
  TicketId,
} from './ids.ts';
import type { ComplaintKind, Language, Setup } from './setup.ts';
import type { BusinessDay, Instant } from './time.ts';
import type { Why } from './why.ts';

/** The service point now. Never the truth, always `entries.reduce(evolve, initialState)`. */
export type State = {
  readonly setup: Setup;
  /** The seq of the last entry; 0 before the first. */
  readonly revision: number;
  readonly at: Instant;
  readonly day: Day | null;
  /** The last day that was closed: it is not opened again. */
  readonly closedDay: BusinessDay | null;
  /** Live tickets only: waiting, called, serving, held. */
  readonly tickets: ReadonlyMap<TicketId, Ticket>;
  /** The tickets of today that have ended. */
  readonly ended: EndedTickets;
  readonly counters: ReadonlyMap<CounterId, Counter>;
  readonly suspended: ReadonlyMap<ServiceId, ReasonCode>;
  readonly help: readonly HelpRequest[];
  readonly complaints: Complaints;
  /** What each printer said last, today. */
  readonly printers: ReadonlyMap<PrinterId, PrinterWord>;
  /** The latest call of each ticket, newest first: the last `rememberedCalls`, and all that are still open. */
  readonly calls: readonly Call[];
};

/** The last word of a printer, with the moment at which it was heard. */
export type PrinterWord = Omit<SlipReport, 'printer'> & { readonly at: Instant };

export type Day = {
  readonly date: BusinessDay;
  readonly endsAt: Instant;
  readonly issued: number;
  /** Tickets of earlier days that were handed over today: by what their papers say, with their days. */
  readonly lateArrivals: readonly LateArrival[];
  /** The last number given out of each letter's own series. */
  readonly series: Readonly<Record<string, number>>;
  /** The tickets issued without the point and handed over, late ones too, with what their papers say: no request is answered twice. */
  readonly handedOver: ReadonlyMap<TicketId, Label>;
  /** How many of today's tickets have ended in each way. */
  readonly counts: Readonly<Record<Ending, number>>;
};

/** A paper that came when its day was over: it stands in no line. */
export type LateArrival = { readonly label: Label; readonly day: BusinessDay };

/** How a ticket's life ends during its day; `left-unserved` and `endUnknown` are named by `day-closed`. */
export type Ending = 'finished' | 'no-show' | 'cancelled';

/** One visitor's place in line. */
export type Ticket = {
  readonly id: TicketId;
  readonly label: Label;
  /** The how-manieth ticket of the day: breaks every tie. */
  readonly issueSeq: number;
  readonly service: ServiceId;
  /** For a ticket of the community line: what the visitor came for. */
  readonly errand: ServiceId | null;
  readonly also: readonly ServiceId[];
  readonly cases: number;
  /** Whose targets it has: a legal group, `community` or `regular`. */
  readonly group: GroupId;
  /** The legal class, where the setup keeps it. */
  readonly class: ClassId | null;
  readonly language: Language;
  readonly kiosk: KioskId | null;
  readonly hasNeeds: boolean;
  readonly issuedAt: Instant;
  /** Issue time plus all time not spent waiting; `waited = now − orderedAt`. */
  readonly orderedAt: Instant;
  /** How many later tickets were called before it. */
  readonly overtaken: number;
  /** The seq of the entry by which a person placed it first; null: it stands in the order. */
  readonly placedFirst: number | null;
  /** The only counter that may call it, and until when. */
  readonly bound: { readonly counter: CounterId; readonly until: Instant } | null;
  /** What the printer said of its paper; null: not known. */
  readonly slip: SlipResult | null;
  /** When its paper was last asked for: at its issue, or again later. */
  readonly slipAskedAt: Instant;
  /** Its visitor has said how it was. */
  readonly isRated: boolean;
  /** The seq of the last entry that names it: a later one keeps an earlier step from being taken back. */
  readonly namedAt: number;
  readonly stage: Stage;
};

export type Stage =
  | { readonly type: 'waiting' }
  | { readonly type: 'called'; readonly call: TicketCall }
  | { readonly type: 'serving'; readonly call: TicketCall; readonly startedAt: Instant }
  | { readonly type: 'held'; readonly call: TicketCall; readonly startedAt: Instant; readonly heldAt: Instant };

/** How a ticket was called to its counter. */
export type TicketCall = {
  readonly counter: CounterId;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly times: number;
  readonly why: Why;
};

/** How a ticket of today ended. The ticket is as it was before its end. */
export type EndedTicket = {
  readonly ticket: Ticket;
  readonly how: Ending;
  readonly at: Instant;
  /** The seq of the entry that ended it. */
  readonly seq: number;
  readonly counter: CounterId | null;
};

/**
 * In small buckets by their id, on shelves: adding one copies a bucket, a shelf and the list of shelves, finding one looks
 * into a bucket, and both cost at 10,000 tickets what they cost at 500.
 */
export type EndedTickets = readonly (readonly (readonly EndedTicket[])[])[];

/** A counter that has been open today. */
export type Counter = {
  readonly id: CounterId;
  /** Who serves there; null: closed. */
  readonly agent: Sender | null;
  readonly paused: { readonly reason: ReasonCode; readonly at: Instant } | null;
  /** The ticket called or served there now. */
  readonly ticket: TicketId | null;
  /** The tickets it keeps aside, oldest first. */
  readonly held: readonly TicketId[];
  /** The ticket that it called last today, whatever became of it: what `call-next` must name as `after`. */
  readonly lastCalled: TicketId | null;
  /** How many of its calls could have been of either group: whose turn it is under a ratio. */
  readonly contested: number;
  /** Its last step, if it can be taken back. */
  readonly lastStep: CounterStep | null;
};

/** A step of a counter, with all the values from before it. */
export type CounterStep = {
  readonly seq: number;
  readonly at: Instant;
  readonly type:
    | 'ticket-called'
    | 'ticket-recalled'
    | 'service-started'
    | 'ticket-finished'
    | 'ticket-no-show'
    | 'ticket-held'
    | 'ticket-resumed'
    | 'ticket-returned'
    | 'ticket-transferred';
  readonly before: {
    readonly counter: Pick<Counter, 'ticket' | 'lastCalled' | 'contested'>;
    /** The tickets that it named, as they were. */
    readonly tickets: readonly Ticket[];
    /** The issue seqs of those whom its call overtook. */
    readonly overtook: readonly number[];
  };
};

export type HelpRequest = {
  /** The seq of the entry that asked. */
  readonly seq: number;
  readonly at: Instant;
  readonly kiosk: KioskId | null;
  readonly counter: CounterId | null;
};

/** The complaints that are not closed, over the days, and the last number given out in each year. */
export type Complaints = {
  readonly open: readonly Complaint[];
  readonly lastNumber: Readonly<Record<string, number>>;
};
export type Complaint = {
  readonly number: ComplaintNumber;
  readonly kind: ComplaintKind;
  readonly filedOn: BusinessDay;
  readonly dueOn: BusinessDay;
  readonly assignedTo: AgentId | null;
  readonly isAnswered: boolean;
};

/** One announcement, for the room. `seq` is that of its entry: it runs on for ever. */
export type Call = {
  readonly seq: number;
  readonly ticket: TicketId;
  readonly label: Label;
  readonly counter: CounterId;
  readonly at: Instant;
  /** Taken back: the board says that this ticket was not called. */
  readonly isWithdrawn: boolean;
};

/** Enough for the longest board. */
export const rememberedCalls = 64;

/** Before the first entry: no setup, no day, nobody. The first `day-opened` brings all. */
export const initialState: State = {
  setup: emptySetup,
  revision: 0,
  at: 0 as Instant,
  day: null,
  closedDay: null,
  tickets: new Map(),
  ended: noneEnded,
  counters: new Map(),
  suspended: new Map(),
  help: [],
  complaints: { open: [], lastNumber: {} },
  printers: new Map(),
  calls: [],
};

/** How long a ticket has waited, in milliseconds. */
export const waitedMs = (ticket: Ticket, at: Instant): number => Math.max(0, at - ticket.orderedAt);

/** Who waits, in no particular order. */
export const waitingIn = (state: State): readonly Ticket[] =>
  [...state.tickets.values()].filter((ticket) => ticket.stage.type === 'waiting');
