import type {
  AgentId,
  ClassId,
  CommandId,
  ComplaintNumber,
  CounterId,
  GroupId,
  KioskId,
  Label,
  NoteId,
  OutcomeCode,
  PrinterId,
  ReasonCode,
  ServiceId,
  TicketId,
} from './ids.ts';
import type { ComplaintKind, Language, Setup } from './setup.ts';
import type { BusinessDay, Timestamp } from './time.ts';

/** What somebody asks of the service point. */
export type Command =
  | TakeTicket
  | CancelTicket
  | ReprintTicket
  | ChangePriority
  | ReportSlip
  | HandOver
  | OpenCounter
  | PauseCounter
  | ResumeCounter
  | CloseCounter
  | CallNext
  | CallTicket
  | Recall
  | StartService
  | FinishService
  | MarkNoShow
  | ReinstateTicket
  | HoldTicket
  | ResumeTicket
  | ReturnToQueue
  | Transfer
  | AddService
  | Undo
  | SuspendService
  | ResumeService
  | OpenDay
  | CloseDay
  | ChangeSetup
  | RequestHelp
  | AnswerHelp
  | GiveFeedback
  | FileComplaint
  | AssignComplaint
  | AnswerComplaint
  | CloseComplaint;

export type CommandType = Command['type'];

/** What a visitor asks for, at the kiosk or offline. */
export type Wanted = {
  readonly service: ServiceId;
  /** A legal class, its group, or `community`: the community line, with the service as its errand. */
  readonly priority?: ClassId | GroupId;
  readonly errand?: ServiceId;
  /** Further services of the same visit. */
  readonly also?: readonly ServiceId[];
  /** How many cases one person brings, 1–20; 1 where it is not said. */
  readonly cases?: number;
  readonly language?: Language;
  /** Something is needed at the counter; what, stands in the registers and never here. */
  readonly hasNeeds?: true;
};

export type TakeTicket = Wanted & { readonly type: 'take-ticket'; readonly kiosk?: KioskId };
/** `ticket` is left out by a phone, whose code says which. */
export type CancelTicket = { readonly type: 'cancel-ticket'; readonly ticket: TicketId; readonly reason: ReasonCode };
export type ReprintTicket = { readonly type: 'reprint-ticket'; readonly ticket: TicketId };
export type ChangePriority = {
  readonly type: 'change-priority';
  readonly ticket: TicketId;
  /** null: regular. */
  readonly priority: ClassId | GroupId | null;
  readonly reason: ReasonCode;
};
/** What the printer said of a ticket's paper. */
export type SlipResult =
  | 'printed'
  | 'sent-unconfirmed'
  | 'not-ready'
  | 'not-confirmed'
  | 'refused'
  | 'timeout'
  | 'reset'
  | 'stalled';
/** Why a printer was not ready. `cover-open` is named first: with an open cover it may see no paper that is there. */
export type SlipCause = 'cover-open' | 'paper-end' | 'cutter' | 'offline' | 'error';
/** How the paper of a ticket came out, and which printer said so. */
export type SlipReport = {
  readonly result: SlipResult;
  readonly printer?: PrinterId;
  readonly cause?: SlipCause;
  /** The roll is near its end. */
  readonly paperLow?: true;
};
export type ReportSlip = SlipReport & { readonly type: 'report-slip'; readonly ticket: TicketId };

/** A ticket issued without the server, handed over under the id of the request that found no answer. */
export type HandOver = Wanted & {
  readonly type: 'hand-over';
  /** The id under which the kiosk asked, or would have asked, for the ticket. */
  readonly take: CommandId;
  /** What the paper says. */
  readonly label: Label;
  readonly issued: OfflineTime;
};
/** When it was issued: by the age on a clock that nobody sets or, after a restart of the kiosk, by its wall clock. */
export type OfflineTime =
  | { readonly by: 'age'; readonly ageMs: number }
  | { readonly by: 'clock'; readonly at: Timestamp; readonly lastContact: Timestamp };

export type OpenCounter = { readonly type: 'open-counter'; readonly counter: CounterId; readonly takeOver?: boolean };
export type PauseCounter = { readonly type: 'pause-counter'; readonly counter: CounterId; readonly reason: ReasonCode };
export type ResumeCounter = { readonly type: 'resume-counter'; readonly counter: CounterId };
export type CloseCounter = { readonly type: 'close-counter'; readonly counter: CounterId };

/** A step at a counter; `ticket` is the one on the agent's screen. */
type OfCounter = { readonly counter: CounterId; readonly ticket?: TicketId };

export type CallNext = OfCounter & {
  readonly type: 'call-next';
  /** The ticket that this counter called last today; null: none yet. A stale one calls nobody. */
  readonly after: TicketId | null;
  readonly outcome?: OutcomeCode;
};
/** Calls a given ticket out of order. */
export type CallTicket = {
  readonly type: 'call-ticket';
  readonly counter: CounterId;
  readonly ticket: TicketId;
  readonly reason: ReasonCode;
};
export type Recall = OfCounter & { readonly type: 'recall' };
export type StartService = OfCounter & { readonly type: 'start-service' };
export type FinishService = OfCounter & { readonly type: 'finish-service'; readonly outcome?: OutcomeCode };
export type MarkNoShow = OfCounter & { readonly type: 'mark-no-show' };
/** Somebody who did not come has come after all. */
export type ReinstateTicket = { readonly type: 'reinstate-ticket'; readonly ticket: TicketId };
export type HoldTicket = OfCounter & { readonly type: 'hold-ticket'; readonly note?: NoteId };
/** Goes on with a held ticket: the counter's own or, by a supervisor, another's. */
export type ResumeTicket = { readonly type: 'resume-ticket'; readonly counter: CounterId; readonly ticket: TicketId };
export type ReturnToQueue = OfCounter & { readonly type: 'return-to-queue'; readonly reason: ReasonCode };

export type TransferTarget = { readonly service: ServiceId } | { readonly counter: CounterId };
/** Keep the order time, take that of now, or go before all. */
export type Place = 'by-order' | 'last' | 'first';
export type Transfer = {
  readonly type: 'transfer';
  /** The counter that gives it away; left out by a supervisor who moves a ticket that waits. */
  readonly counter?: CounterId;
  readonly ticket?: TicketId;
  readonly to: TransferTarget;
  readonly place: Place;
  /** `first` needs one. */
  readonly reason?: ReasonCode;
  readonly note?: NoteId;
};
/** The person at the counter needs one more service in the same visit. */
export type AddService = OfCounter & { readonly type: 'add-service'; readonly service: ServiceId };
/** Takes back the counter's last step. */
export type Undo = { readonly type: 'undo'; readonly counter: CounterId };

export type SuspendService = {
  readonly type: 'suspend-service';
  readonly service: ServiceId;
  readonly reason: ReasonCode;
};
export type ResumeService = { readonly type: 'resume-service'; readonly service: ServiceId };
/** Opens the day before its first command; a supervisor confirms so that a suspect clock is right. */
export type OpenDay = { readonly type: 'open-day' };
export type CloseDay = { readonly type: 'close-day' };
export type ChangeSetup = { readonly type: 'change-setup'; readonly setup: Setup };

export type RequestHelp = { readonly type: 'request-help'; readonly kiosk?: KioskId; readonly counter?: CounterId };
/** `request` is the seq of the entry that asked. */
export type AnswerHelp = { readonly type: 'answer-help'; readonly request: number };

/** The visit that somebody speaks of: a ticket and its day, today's where it is not said. */
export type Visit = { readonly ticket: TicketId; readonly day?: BusinessDay };
/** Both on a scale of 1–5. */
export type GiveFeedback = Visit & {
  readonly type: 'give-feedback';
  readonly expectation?: number;
  readonly perception: number;
  readonly note?: NoteId;
};
export type FileComplaint = Partial<Visit> & {
  readonly type: 'file-complaint';
  readonly kind: ComplaintKind;
  /** Where the register keeps its text and contact. */
  readonly note: NoteId;
};
export type AssignComplaint = {
  readonly type: 'assign-complaint';
  readonly complaint: ComplaintNumber;
  readonly to: AgentId;
};
export type AnswerComplaint = {
  readonly type: 'answer-complaint';
  readonly complaint: ComplaintNumber;
  readonly note: NoteId;
};
export type CloseComplaint = { readonly type: 'close-complaint'; readonly complaint: ComplaintNumber };
