import { found } from '../domain/endedTickets.ts';
import type { Label, ServiceId, TicketId } from '../domain/ids.ts';
import type { Ending, Stage, State } from '../domain/model.ts';
import { counterOf, type Language, serviceOf, type Texts } from '../domain/setup.ts';
import { type BusinessDay, type Timestamp, timestampOf } from '../domain/time.ts';
import { type Range, rangeOf } from '../forecast/rangeOf.ts';
import { peopleBefore } from './peopleBefore.ts';
import type { Showing } from './viewOf.ts';

/** What is still known of a ticket after its day; `end` null: it is live. */
export type PastTicket = {
  readonly id: TicketId;
  readonly label: Label;
  readonly service: ServiceId;
  readonly day: BusinessDay;
  readonly issuedAt: Timestamp;
  readonly end: Ending | 'left-unserved' | null;
};

/** One ticket as its holder follows it on a phone: nothing of anybody else, and nothing of why it stands where it does. */
export type TicketView = {
  readonly screen: 'ticket';
  readonly organisation: string;
  readonly name: Texts;
  readonly language: Language;
  readonly zone: string;
  readonly label: Label;
  readonly service: Texts;
  readonly issuedAt: Timestamp;
  readonly stage: Stage['type'] | Exclude<PastTicket['end'], null>;
  /** How many would be called before it now; null: it does not wait. */
  readonly peopleBefore: number | null;
  /** How long it is expected to wait from now; null: it does not wait, or nobody serves it. */
  readonly range: Range | null;
  /** Where it is called or served, and since when. */
  readonly counter: string | null;
  readonly calledAt: Timestamp | null;
  readonly can: { readonly cancel: boolean; readonly rate: boolean };
};

/** The ticket that a code opens, as it is now. */
export function ticketView(state: State, past: PastTicket, { now, estimates }: Showing): TicketView {
  const { setup } = state;
  const live = state.tickets.get(past.id);
  const call = live && live.stage.type !== 'waiting' ? live.stage.call : null;
  const service = live?.service ?? past.service;
  const stage = live?.stage.type ?? past.end ?? 'left-unserved';
  return {
    screen: 'ticket',
    organisation: setup.organisation,
    name: setup.name,
    language: setup.language,
    zone: setup.zone,
    label: live?.label ?? past.label,
    service: serviceOf(setup, service)?.name ?? { es: service, en: service, pt: service },
    issuedAt: past.issuedAt,
    stage,
    peopleBefore: live && stage === 'waiting' ? peopleBefore(state, live, now) : null,
    range: live && stage === 'waiting' ? rangeOf(estimates?.().ofTicket(live.id) ?? null) : null,
    counter: call && (counterOf(setup, call.counter)?.name ?? call.counter),
    calledAt: call && timestampOf(call.firstAt),
    can: { cancel: stage === 'waiting', rate: stage === 'finished' && !isRated(state, past.id) },
  };
}

const isRated = ({ ended }: State, id: TicketId): boolean => found(ended, id)?.ticket.isRated ?? false;
