import type { ClassId, CounterId, GroupId, KioskId, OutcomeCode, ServiceId, TicketId } from './ids.ts';
import type { Language } from './setup.ts';

/** What somebody asks of the service point. */
export type Command =
  | TakeTicket
  | OpenCounter
  | CloseCounter
  | CallNext
  | Recall
  | StartService
  | FinishService
  | MarkNoShow;

export type CommandType = Command['type'];

export type TakeTicket = {
  readonly type: 'take-ticket';
  readonly service: ServiceId;
  /** A legal class, its group, or `community`: the community line, with the service as its errand. */
  readonly priority?: ClassId | GroupId;
  readonly errand?: ServiceId;
  readonly language?: Language;
  readonly kiosk?: KioskId;
};

export type OpenCounter = { readonly type: 'open-counter'; readonly counter: CounterId };

export type CloseCounter = { readonly type: 'close-counter'; readonly counter: CounterId };

export type CallNext = {
  readonly type: 'call-next';
  readonly counter: CounterId;
  /** The ticket that this counter called last today; null: none yet. A stale one calls nobody. */
  readonly after: TicketId | null;
  /** The ticket on the agent's screen. */
  readonly ticket?: TicketId;
  readonly outcome?: OutcomeCode;
};

type OfCounter = { readonly counter: CounterId; readonly ticket?: TicketId };

export type Recall = OfCounter & { readonly type: 'recall' };
export type StartService = OfCounter & { readonly type: 'start-service' };
export type FinishService = OfCounter & { readonly type: 'finish-service'; readonly outcome?: OutcomeCode };
export type MarkNoShow = OfCounter & { readonly type: 'mark-no-show' };
