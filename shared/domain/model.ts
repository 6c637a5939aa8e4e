import type { ClassId, CounterId, GroupId, Label, Sender, ServiceId, TicketId } from './ids.ts';
import type { Setup } from './setup.ts';
import type { BusinessDay, Instant, TimeOfDay, Zone } from './time.ts';
import type { Why } from './why.ts';

/** The service point now. Never the truth, always `entries.reduce(evolve, initialState)`. */
export type State = {
  readonly setup: Setup;
  /** The seq of the last entry; 0 before the first. */
  readonly revision: number;
  readonly at: Instant;
  readonly day: Day | null;
  /** Live tickets only: waiting, called, serving. */
  readonly tickets: ReadonlyMap<TicketId, Ticket>;
  readonly counters: ReadonlyMap<CounterId, Counter>;
  /** The latest call of each ticket, newest first: the last `rememberedCalls`, and all that are still open. */
  readonly calls: readonly Call[];
};

export type Day = {
  readonly date: BusinessDay;
  readonly endsAt: Instant;
  readonly issued: number;
  /** The last number given out of each letter's own series. */
  readonly series: Readonly<Record<string, number>>;
  readonly ended: Readonly<Record<Ending, number>>;
};

/** How a ticket's life ends during its day; the others are named by `day-closed`. */
export type Ending = 'finished' | 'no-show';

/** One visitor's place in line. */
export type Ticket = {
  readonly id: TicketId;
  readonly label: Label;
  /** The how-manieth ticket of the day: breaks every tie. */
  readonly issueSeq: number;
  readonly service: ServiceId;
  /** For a ticket of the community line: what the visitor came for. */
  readonly errand: ServiceId | null;
  /** Whose targets it has: a legal group, `community` or `regular`. */
  readonly group: GroupId;
  /** The legal class, where the setup keeps it. */
  readonly class: ClassId | null;
  readonly issuedAt: Instant;
  /** Issue time plus all time not spent waiting; `waited = now − orderedAt`. */
  readonly orderedAt: Instant;
  /** How many later tickets were called before it. */
  readonly overtaken: number;
  readonly stage: Stage;
};

export type Stage =
  | { readonly type: 'waiting' }
  | { readonly type: 'called'; readonly call: TicketCall }
  | { readonly type: 'serving'; readonly call: TicketCall; readonly startedAt: Instant };

/** How a ticket was called to its counter. */
export type TicketCall = {
  readonly counter: CounterId;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly times: number;
  readonly why: Why;
};

/** A counter that has been open today. */
export type Counter = {
  readonly id: CounterId;
  /** Who serves there; null: closed. */
  readonly agent: Sender | null;
  /** The ticket called or served there now. */
  readonly ticket: TicketId | null;
  /** The ticket that it called last today, whatever became of it: what `call-next` must name as `after`. */
  readonly lastCalled: TicketId | null;
};

/** One announcement, for the room. `seq` is that of its entry: it runs on for ever. */
export type Call = {
  readonly seq: number;
  readonly ticket: TicketId;
  readonly label: Label;
  readonly counter: CounterId;
  readonly at: Instant;
};

/** Enough for the longest board. */
export const rememberedCalls = 64;

const emptySetup: Setup = {
  name: { es: '', en: '', pt: '' },
  organisation: '',
  language: 'es',
  zone: 'UTC' as Zone,
  dayStartsAt: '00:00' as TimeOfDay,
  services: [],
  communityLine: null,
  classes: [],
  targets: [],
  counters: [],
  kiosks: [],
  displays: [],
  discipline: { type: 'aim' },
  noShow: { minCalls: 1, gapMs: 0 },
};

/** Before the first entry: no setup, no day, nobody. The first `day-opened` brings all. */
export const initialState: State = {
  setup: emptySetup,
  revision: 0,
  at: 0 as Instant,
  day: null,
  tickets: new Map(),
  counters: new Map(),
  calls: [],
};

/** How long a ticket has waited, in milliseconds. */
export const waitedMs = (ticket: Ticket, at: Instant): number => Math.max(0, at - ticket.orderedAt);

/** Who waits, in no particular order. */
export const waitingIn = (state: State): readonly Ticket[] =>
  [...state.tickets.values()].filter((ticket) => ticket.stage.type === 'waiting');
