import { found } from '../domain/endedTickets.ts';
import type { Label, ServiceId, TicketId } from '../domain/ids.ts';
import type { EndedTicket, Ending, Stage, State, Ticket } from '../domain/model.ts';
import { counterOf, type Language, type Setup, serviceOf, type Texts } from '../domain/setup.ts';
import { type BusinessDay, type Instant, minutesToMs, type Timestamp, timestampOf } from '../domain/time.ts';
import { type Range, rangeOf } from '../forecast/rangeOf.ts';
import { peopleBefore } from './peopleBefore.ts';
import { publicName } from './publicName.ts';
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
  /** Its visitor's while its day lasts, then the point's. */
  readonly language: Language;
  readonly zone: string;
  readonly label: Label;
  readonly service: Texts;
  /** What its visitor should have at hand. */
  readonly bring: readonly Texts[];
  /** Where its visitor waits; null: wherever people wait. */
  readonly waitAt: Texts | null;
  readonly issuedAt: Timestamp;
  readonly stage: Stage['type'] | Exclude<PastTicket['end'], null>;
  /** How many would be called before it now; null: it does not wait. */
  readonly peopleBefore: number | null;
  /** How long it is expected to wait from now; null: it does not wait, or nobody serves it. */
  readonly range: Range | null;
  /** Where it is called or served, since when, and when it was called last: a later moment is another call. */
  readonly counter: string | null;
  /** Who serves there, where they have agreed to be named; null: not said. */
  readonly attendedBy: string | null;
  readonly calledAt: Timestamp | null;
  readonly lastCalledAt: Timestamp | null;
  /** How long a missed call keeps its place, and, once this one's was missed, until when; null: not any more. */
  readonly placeKept: { readonly minutes: number; readonly until: Timestamp | null };
  readonly can: { readonly cancel: boolean; readonly rate: boolean };
};

/** The ticket that a code opens, as it is now. */
export function ticketView(state: State, past: PastTicket, { now, estimates }: Showing): TicketView {
  const { setup } = state;
  const live = state.tickets.get(past.id);
  const ended = live ? undefined : found(state.ended, past.id);
  const known = live ?? ended?.ticket;
  const call = live && live.stage.type !== 'waiting' ? live.stage.call : null;
  const service = serviceOf(setup, live?.service ?? past.service);
  const stage = live?.stage.type ?? past.end ?? 'left-unserved';
  return {
    screen: 'ticket',
    organisation: setup.organisation,
    name: setup.name,
    language: known?.language ?? setup.language,
    zone: setup.zone,
    label: live?.label ?? past.label,
    service: service?.name ?? allAlike(live?.service ?? past.service),
    bring: service?.requirements ?? [],
    waitAt: waitAtOf(setup, known),
    issuedAt: past.issuedAt,
    stage,
    peopleBefore: live && stage === 'waiting' ? peopleBefore(state, live, now) : null,
    range: live && stage === 'waiting' ? rangeOf(estimates?.().ofTicket(live.id) ?? null) : null,
    counter: call && (counterOf(setup, call.counter)?.name ?? call.counter),
    attendedBy: call && publicName(state, call.counter),
    calledAt: call && timestampOf(call.firstAt),
    lastCalledAt: call && timestampOf(call.lastAt),
    placeKept: {
      minutes: Math.floor(setup.transfer.reinstateMs / minutesToMs(1)),
      until: keptUntil(setup, ended, now),
    },
    can: { cancel: stage === 'waiting', rate: stage === 'finished' && !ended?.ticket.isRated },
  };
}

const allAlike = (text: string): Texts => ({ es: text, en: text, pt: text });

const waitAtOf = ({ kiosks }: Setup, ticket: Ticket | undefined): Texts | null =>
  kiosks.find(({ id }) => id === ticket?.kiosk)?.waitAt?.text ?? null;

function keptUntil({ transfer }: Setup, ended: EndedTicket | undefined, now: Instant): Timestamp | null {
  if (ended?.how !== 'no-show') return null;
  const until = (ended.at + transfer.reinstateMs) as Instant;
  return now <= until ? timestampOf(until) : null;
}
