import type { Place, SlipReport, TransferTarget } from './commands.ts';
import type {
  AgentId,
  ClassId,
  ComplaintNumber,
  CounterId,
  GroupId,
  KioskId,
  Label,
  NoteId,
  OutcomeCode,
  ReasonCode,
  Sender,
  ServiceId,
  TicketId,
} from './ids.ts';
import type { Complaint, Stage } from './model.ts';
import type { ComplaintKind, Language, Setup } from './setup.ts';
import type { BusinessDay, Timestamp } from './time.ts';
import type { Why } from './why.ts';

/** What happened, as the journal keeps it for ever. Its moment is the entry's. */
export type Event =
  | DayOpened
  | DayClosed
  | SetupChanged
  | TicketTaken
  | TicketRelabelled
  | TicketArrivedLate
  | TicketCancelled
  | ReprintAsked
  | SlipReported
  | PriorityChanged
  | CounterOpened
  | CounterPaused
  | CounterResumed
  | CounterClosed
  | TicketCalled
  | TicketRecalled
  | ServiceStarted
  | TicketFinished
  | TicketNoShow
  | TicketReinstated
  | TicketHeld
  | TicketResumed
  | TicketReturned
  | TicketTransferred
  | ServiceAdded
  | StepUndone
  | ServiceSuspended
  | ServiceResumed
  | HelpRequested
  | HelpAnswered
  | FeedbackGiven
  | ComplaintFiled
  | ComplaintAssigned
  | ComplaintAnswered
  | ComplaintClosed;

export type EventType = Event['type'];

export type DayOpened = {
  readonly type: 'day-opened';
  readonly day: BusinessDay;
  readonly endsAt: Timestamp;
  readonly setup: Setup;
  /** What must outlive a day, so that its file replays alone. */
  readonly complaints: { readonly open: readonly Complaint[]; readonly lastNumber: Readonly<Record<string, number>> };
};

export type DayClosed = {
  readonly type: 'day-closed';
  readonly day: BusinessDay;
  /** Waiting, called or held when the day ended. */
  readonly leftUnserved: readonly TicketId[];
  /** Served when the day ended: nobody knows when they left. */
  readonly endUnknown: readonly TicketId[];
};

export type SetupChanged = { readonly type: 'setup-changed'; readonly setup: Setup };

/** A ticket as it was issued. */
export type Issued = {
  readonly id: TicketId;
  readonly label: Label;
  readonly issueSeq: number;
  readonly service: ServiceId;
  /** The legal group (or the class, where the setup keeps it); null: regular. */
  readonly priority: ClassId | GroupId | null;
  readonly errand: ServiceId | null;
  readonly also: readonly ServiceId[];
  readonly cases: number;
  readonly issuedAt: Timestamp;
  readonly language: Language;
  readonly kiosk: KioskId | null;
  readonly hasNeeds: boolean;
  /** How it came without the server; null: it was issued by the point. */
  readonly offline: { readonly isTimeEstimated: boolean; readonly printed: Label } | null;
};

export type TicketTaken = { readonly type: 'ticket-taken'; readonly ticket: Issued };
/** The paper wins: what was printed offline differs from what the point had given. */
export type TicketRelabelled = {
  readonly type: 'ticket-relabelled';
  readonly ticketId: TicketId;
  readonly from: Label;
  readonly to: Label;
};
/** Issued offline on a day that is over: unserved, told to staff, never queued. */
export type TicketArrivedLate = {
  readonly type: 'ticket-arrived-late';
  readonly ticket: Omit<Issued, 'issueSeq'>;
  readonly day: BusinessDay;
};
export type TicketCancelled = Named & { readonly type: 'ticket-cancelled'; readonly reason: ReasonCode };
export type ReprintAsked = Named & { readonly type: 'reprint-asked' };
export type SlipReported = Named & SlipReport & { readonly type: 'slip-reported' };
export type PriorityChanged = Named & {
  readonly type: 'priority-changed';
  readonly priority: ClassId | GroupId | null;
  readonly reason: ReasonCode;
};

type Named = { readonly ticketId: TicketId; readonly label: Label };
type AtCounter = Named & { readonly counter: CounterId };
/** Back in line, with the order time that it has from now on. */
type BackInLine = { readonly orderedAt: Timestamp };

export type CounterOpened = {
  readonly type: 'counter-opened';
  readonly counter: CounterId;
  readonly agent: Sender;
  /** Who served there until now; null: nobody. */
  readonly tookOverFrom: Sender | null;
};
export type CounterPaused = {
  readonly type: 'counter-paused';
  readonly counter: CounterId;
  readonly reason: ReasonCode;
};
export type CounterResumed = { readonly type: 'counter-resumed'; readonly counter: CounterId };
export type CounterClosed = {
  readonly type: 'counter-closed';
  readonly counter: CounterId;
  /** Its held tickets, back in line. */
  readonly returned: readonly (Named & BackInLine)[];
};

export type TicketCalled = AtCounter & {
  readonly type: 'ticket-called';
  readonly why: Why;
  /** Called by a person's choice, not by the order, and for this reason. */
  readonly outOfOrder: ReasonCode | null;
  /** Both groups could have been called: what the ratio discipline counts. */
  readonly isContested: boolean;
};
export type TicketRecalled = AtCounter & { readonly type: 'ticket-recalled'; readonly times: number };
export type ServiceStarted = AtCounter & { readonly type: 'service-started' };
export type TicketFinished = AtCounter & {
  readonly type: 'ticket-finished';
  readonly outcome: OutcomeCode | null;
  /** Somebody forgot to finish: served, but for nobody knows how long. */
  readonly endUnknown: boolean;
};
export type TicketNoShow = AtCounter & { readonly type: 'ticket-no-show'; readonly times: number };
export type TicketReinstated = Named & BackInLine & { readonly type: 'ticket-reinstated' };
export type TicketHeld = AtCounter & { readonly type: 'ticket-held'; readonly note: NoteId | null };
/** `from` is the counter that held it. */
export type TicketResumed = AtCounter & { readonly type: 'ticket-resumed'; readonly from: CounterId };
export type TicketReturned = AtCounter & BackInLine & { readonly type: 'ticket-returned'; readonly reason: ReasonCode };
export type TicketTransferred = Named &
  BackInLine & {
    readonly type: 'ticket-transferred';
    /** The counter that gave it away; null: it was waiting. */
    readonly from: CounterId | null;
    readonly to: TransferTarget;
    readonly service: ServiceId;
    readonly place: Place;
    readonly reason: ReasonCode | null;
    readonly note: NoteId | null;
    /** Until when only that counter may call it; null: any that does the service. */
    readonly boundUntil: Timestamp | null;
  };

/** One more service of the same visit. */
export type ServiceAdded = AtCounter & { readonly type: 'service-added'; readonly service: ServiceId };

/** A counter's last step taken back: its tickets are again as they were before it, and nothing is erased. */
export type StepUndone = {
  readonly type: 'step-undone';
  readonly counter: CounterId;
  /** The seq of the entry that is taken back, and what it did first. */
  readonly undone: number;
  readonly step: EventType;
  /** Its call, if it announced one: the board says that this ticket was not called. */
  readonly withdrawn: Label | null;
  readonly tickets: readonly (Named & BackInLine & { readonly stage: Stage['type'] })[];
  /** The issue seqs of those whom its call had overtaken, and now has not. */
  readonly overtook: readonly number[];
};

export type ServiceSuspended = {
  readonly type: 'service-suspended';
  readonly service: ServiceId;
  readonly reason: ReasonCode;
};
export type ServiceResumed = { readonly type: 'service-resumed'; readonly service: ServiceId };
export type HelpRequested = {
  readonly type: 'help-requested';
  readonly kiosk: KioskId | null;
  readonly counter: CounterId | null;
};
export type HelpAnswered = { readonly type: 'help-answered'; readonly request: number };
export type FeedbackGiven = {
  readonly type: 'feedback-given';
  readonly ticketId: TicketId;
  readonly day: BusinessDay;
  readonly expectation: number | null;
  readonly perception: number;
  readonly note: NoteId | null;
};
export type ComplaintFiled = {
  readonly type: 'complaint-filed';
  readonly complaint: ComplaintNumber;
  readonly kind: ComplaintKind;
  readonly ticketId: TicketId | null;
  /** That of the visit; without a visit, of the filing. */
  readonly day: BusinessDay;
  /** The last day on which an answer is in time. */
  readonly dueOn: BusinessDay;
  readonly note: NoteId;
};
export type ComplaintAssigned = {
  readonly type: 'complaint-assigned';
  readonly complaint: ComplaintNumber;
  readonly to: AgentId;
};
export type ComplaintAnswered = {
  readonly type: 'complaint-answered';
  readonly complaint: ComplaintNumber;
  readonly note: NoteId;
  readonly isInTime: boolean;
};
export type ComplaintClosed = { readonly type: 'complaint-closed'; readonly complaint: ComplaintNumber };
