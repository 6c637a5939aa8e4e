import type { ClassId, CounterId, GroupId, KioskId, Label, OutcomeCode, Sender, ServiceId, TicketId } from './ids.ts';
import type { Language, Setup } from './setup.ts';
import type { BusinessDay, Timestamp } from './time.ts';
import type { Why } from './why.ts';

/** What happened, as the journal keeps it for ever. Its moment is the entry's. */
export type Event =
  | DayOpened
  | DayClosed
  | TicketTaken
  | CounterOpened
  | CounterClosed
  | TicketCalled
  | TicketRecalled
  | ServiceStarted
  | TicketFinished
  | TicketNoShow;

export type DayOpened = {
  readonly type: 'day-opened';
  readonly day: BusinessDay;
  readonly endsAt: Timestamp;
  readonly setup: Setup;
};

export type DayClosed = {
  readonly type: 'day-closed';
  readonly day: BusinessDay;
  readonly leftUnserved: readonly TicketId[];
  /** Served when the day ended: nobody knows when they left. */
  readonly endUnknown: readonly TicketId[];
};

export type TicketTaken = {
  readonly type: 'ticket-taken';
  readonly ticket: {
    readonly id: TicketId;
    readonly label: Label;
    readonly issueSeq: number;
    readonly service: ServiceId;
    /** The legal group (or the class, where the setup keeps it); null: regular. */
    readonly priority: ClassId | GroupId | null;
    readonly errand: ServiceId | null;
    readonly issuedAt: Timestamp;
    readonly language: Language;
    readonly kiosk: KioskId | null;
  };
};

export type CounterOpened = { readonly type: 'counter-opened'; readonly counter: CounterId; readonly agent: Sender };
export type CounterClosed = { readonly type: 'counter-closed'; readonly counter: CounterId };

type AtCounter = { readonly ticketId: TicketId; readonly label: Label; readonly counter: CounterId };

export type TicketCalled = AtCounter & { readonly type: 'ticket-called'; readonly why: Why };
export type TicketRecalled = AtCounter & { readonly type: 'ticket-recalled'; readonly times: number };
export type ServiceStarted = AtCounter & { readonly type: 'service-started' };
export type TicketFinished = AtCounter & { readonly type: 'ticket-finished'; readonly outcome: OutcomeCode | null };
export type TicketNoShow = AtCounter & { readonly type: 'ticket-no-show'; readonly times: number };
