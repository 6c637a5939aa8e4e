import type {
  Issued,
  PriorityChanged,
  ReprintAsked,
  ServiceAdded,
  SlipReported,
  TicketArrivedLate,
  TicketCancelled,
  TicketFinished,
  TicketNoShow,
  TicketReinstated,
  TicketRelabelled,
  TicketReturned,
  TicketTaken,
  TicketTransferred,
} from '../events.ts';
import type { ClassId, CounterId, GroupId, ServiceId } from '../ids.ts';
import { isOwnNumber, partsOfLabel } from '../labels.ts';
import type { Day, Ending, State, Ticket } from '../model.ts';
import { community, regular, type Setup } from '../setup.ts';
import { instantOf } from '../time.ts';
import { endedIn, type Moment, withCounter, withEnd, withEnded, withLife, withTicket } from './change.ts';
import { mapLike } from './owned.ts';

/** Whose targets a ticket has: its legal group's, or else those of its line. */
export function groupOf(
  setup: Setup,
  service: ServiceId,
  priority: ClassId | GroupId | null,
): Pick<Ticket, 'group' | 'class'> {
  if (priority === null) return { group: service === setup.communityLine ? community : regular, class: null };
  const kept = setup.classes.find(({ id, group }) => id === priority && group !== (priority as string));
  return kept ? { group: kept.group, class: priority as ClassId } : { group: priority as GroupId, class: null };
}

export function taken(state: State, { ticket: issued }: TicketTaken, { seq }: Moment): State {
  const ticket = ticketOf(state.setup, issued, seq);
  const day = state.day && { ...state.day, issued: issued.issueSeq, ...afterLabel(state.day, issued) };
  return { ...state, day, tickets: mapLike(state.tickets).set(ticket.id, ticket) };
}

/** In no line: only that its paper has come is known for the rest of the day. */
export function arrivedLate(state: State, { ticket, day: itsDay }: TicketArrivedLate): State {
  const { day } = state;
  if (!day) return state;
  const lateArrivals = [...day.lateArrivals, { label: ticket.label, day: itsDay }];
  return { ...state, day: { ...day, lateArrivals, ...afterLabel(day, ticket) } };
}

function afterLabel(
  { series, handedOver }: Day,
  { id, label, offline }: Omit<Issued, 'issueSeq'>,
): Pick<Day, 'series' | 'handedOver'> {
  if (offline) return { series, handedOver: mapLike(handedOver).set(id, offline.printed) };
  const { letter, number } = partsOfLabel(label);
  return { series: isOwnNumber(number) ? { ...series, [letter]: number } : series, handedOver };
}

function ticketOf(setup: Setup, issued: Issued, seq: number): Ticket {
  const { id, label, issueSeq, service, errand, also, cases, language, kiosk, hasNeeds } = issued;
  const issuedAt = instantOf(issued.issuedAt);
  return {
    ...{ id, label, issueSeq, service, errand, also, cases, language, kiosk, hasNeeds },
    ...groupOf(setup, service, issued.priority),
    issuedAt,
    orderedAt: issuedAt,
    overtaken: 0,
    placedFirst: null,
    bound: null,
    slip: null,
    slipAskedAt: issuedAt,
    isRated: false,
    namedAt: seq,
    stage: { type: 'waiting' },
  };
}

export function relabelled(state: State, { ticketId, to: label }: TicketRelabelled): State {
  const gone = endedIn(state, ticketId);
  const changed = gone
    ? withEnded(state, gone, (ticket) => ({ ...ticket, label }))
    : withTicket(state, ticketId, (ticket) => ({ ...ticket, label }));
  return { ...changed, calls: changed.calls.map((call) => (call.ticket === ticketId ? { ...call, label } : call)) };
}

/** Its paper is on the way once more: what was said of the one before no longer counts. */
export const slipAsked = (state: State, { ticketId }: ReprintAsked, { at }: Moment): State =>
  withTicket(state, ticketId, (ticket) => ({ ...ticket, slip: null, slipAskedAt: at }));

export function slipReported(state: State, event: SlipReported, { at }: Moment): State {
  const { ticketId, label: _, type: __, printer, ...said } = event;
  const gone = endedIn(state, ticketId);
  const kept = (ticket: Ticket): Ticket => ({ ...ticket, slip: said.result });
  const known = gone ? withEnded(state, gone, kept) : withTicket(state, ticketId, kept);
  return printer ? { ...known, printers: new Map(state.printers).set(printer, { ...said, at }) } : known;
}

export const priorityChanged = (state: State, { ticketId, priority }: PriorityChanged): State =>
  withTicket(state, ticketId, (ticket) => ({ ...ticket, ...groupOf(state.setup, ticket.service, priority) }));

export const cancelled = (state: State, { ticketId }: TicketCancelled, { at, seq }: Moment): State =>
  withEnd(state, ticketId, { how: 'cancelled', at, seq, counter: null });

/** The person at the counter has left it, in one way or the other. */
export function ended(state: State, event: TicketFinished | TicketNoShow, how: Ending, { at, seq }: Moment): State {
  const { counter } = event;
  return withCounter(withEnd(state, event.ticketId, { how, at, seq, counter }), counter, { ticket: null });
}

export function reinstated(state: State, event: TicketReinstated): State {
  const gone = endedIn(state, event.ticketId);
  if (!gone) throw new Error(`An entry reinstates the ticket ${event.ticketId}, which had not ended.`);
  return withLife(state, inLine(gone.ticket, event));
}

export const returned = (state: State, event: TicketReturned): State =>
  withoutTicket(
    withTicket(state, event.ticketId, (ticket) => inLine(ticket, event)),
    event.counter,
  );

export const serviceAdded = (state: State, { ticketId, service }: ServiceAdded): State =>
  withTicket(state, ticketId, (ticket) => ({ ...ticket, also: [...ticket.also, service] }));

export function transferred(state: State, event: TicketTransferred, { seq }: Moment): State {
  const { to, service, from, boundUntil } = event;
  const bound = 'counter' in to && boundUntil ? { counter: to.counter, until: instantOf(boundUntil) } : null;
  const moved = withTicket(state, event.ticketId, (ticket) => ({
    ...inLine(ticket, event),
    ...movedGroup(state.setup, ticket, service),
    service,
    // What it goes on to is no longer a further one.
    also: ticket.also.filter((id) => id !== service),
    bound,
    placedFirst: event.place === 'first' ? seq : null,
  }));
  return from ? withoutTicket(moved, from) : moved;
}

/** A legal group stays wherever the ticket goes; the others are those of the line. */
function movedGroup(setup: Setup, ticket: Ticket, service: ServiceId): Pick<Ticket, 'group' | 'class'> {
  const isOfLine = ticket.group === community || ticket.group === regular;
  return isOfLine ? groupOf(setup, service, null) : { group: ticket.group, class: ticket.class };
}

/** Back in line, in the place that the event gives. */
export const inLine = (ticket: Ticket, { orderedAt }: Pick<TicketReturned, 'orderedAt'>): Ticket => ({
  ...ticket,
  orderedAt: instantOf(orderedAt),
  placedFirst: null,
  bound: null,
  stage: { type: 'waiting' },
});

const withoutTicket = (state: State, counter: CounterId): State => withCounter(state, counter, { ticket: null });
