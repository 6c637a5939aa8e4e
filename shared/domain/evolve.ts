import type { Entry } from './entry.ts';
import type { DayOpened, Event, TicketCalled, TicketRecalled, TicketTaken } from './events.ts';
import type { ClassId, CounterId, GroupId, TicketId } from './ids.ts';
import { partsOfLabel } from './labels.ts';
import {
  type Call,
  type Counter,
  type Ending,
  initialState,
  rememberedCalls,
  type Stage,
  type State,
  type Ticket,
} from './model.ts';
import { community, regular, type Setup } from './setup.ts';
import { type Instant, instantOf } from './time.ts';

/** The moment and the number of the entry that an event belongs to. */
type Moment = { readonly at: Instant; readonly seq: number };

/** The state after one entry. `entries.reduce(evolve, initialState)` is all that the service point knows. */
export function evolve(state: State, { at, seq, events }: Pick<Entry, 'at' | 'seq' | 'events'>): State {
  const moment = { at: instantOf(at), seq };
  const after = events.reduce((now, event) => afterEvent(now, event, moment), state);
  return { ...after, revision: seq, at: moment.at };
}

function afterEvent(state: State, event: Event, moment: Moment): State {
  switch (event.type) {
    case 'day-opened':
      return opened(event);
    case 'day-closed':
      return closed(state);
    case 'ticket-taken':
      return taken(state, event);
    case 'counter-opened':
      return withCounter(state, event.counter, { agent: event.agent });
    case 'counter-closed':
      return withCounter(state, event.counter, { agent: null, ticket: null });
    case 'ticket-called':
      return called(state, event, moment);
    case 'ticket-recalled':
      return recalled(state, event, moment);
    case 'service-started':
      return withStage(state, event.ticketId, (stage) =>
        stage.type === 'waiting' ? stage : { type: 'serving', call: stage.call, startedAt: moment.at },
      );
    case 'ticket-finished':
      return withCounter(ended(state, [event.ticketId], 'finished'), event.counter, { ticket: null });
    case 'ticket-no-show':
      return withCounter(ended(state, [event.ticketId], 'no-show'), event.counter, { ticket: null });
    default:
      return event satisfies never;
  }
}

function opened({ day, endsAt, setup }: DayOpened): State {
  const nobody = { finished: 0, 'no-show': 0 };
  return {
    ...initialState,
    setup,
    day: { date: day, endsAt: instantOf(endsAt), issued: 0, series: {}, ended: nobody },
  };
}

/** Nothing crosses: only the setup stays. */
const closed = (state: State): State => ({ ...initialState, setup: state.setup });

function taken(state: State, { ticket: issued }: TicketTaken): State {
  const issuedAt = instantOf(issued.issuedAt);
  const ticket: Ticket = {
    ...{
      id: issued.id,
      label: issued.label,
      issueSeq: issued.issueSeq,
      service: issued.service,
      errand: issued.errand,
    },
    ...groupOf(state.setup, issued),
    issuedAt,
    orderedAt: issuedAt,
    overtaken: 0,
    stage: { type: 'waiting' },
  };
  const { letter, number } = partsOfLabel(issued.label);
  const day = state.day && { ...state.day, issued: issued.issueSeq, series: { ...state.day.series, [letter]: number } };
  return { ...state, day, tickets: new Map(state.tickets).set(ticket.id, ticket) };
}

function groupOf(setup: Setup, { priority, service }: TicketTaken['ticket']): Pick<Ticket, 'group' | 'class'> {
  if (priority === null) return { group: service === setup.communityLine ? community : regular, class: null };
  const kept = setup.classes.find(({ id }) => id === priority);
  return kept ? { group: kept.group, class: priority as ClassId } : { group: priority as GroupId, class: null };
}

function called(state: State, event: TicketCalled, { at, seq }: Moment): State {
  const overtaken = new Set(event.why.overtook);
  const tickets = new Map(state.tickets);
  for (const ticket of state.tickets.values()) {
    if (overtaken.has(ticket.issueSeq)) tickets.set(ticket.id, { ...ticket, overtaken: ticket.overtaken + 1 });
  }
  const call = { counter: event.counter, firstAt: at, lastAt: at, times: 1, why: event.why };
  const after = withStage({ ...state, tickets }, event.ticketId, () => ({ type: 'called', call }));
  const announced = withCall(after, { seq, ticket: event.ticketId, label: event.label, counter: event.counter, at });
  return withCounter(announced, event.counter, { ticket: event.ticketId, lastCalled: event.ticketId });
}

function recalled(state: State, event: TicketRecalled, { at, seq }: Moment): State {
  const after = withStage(state, event.ticketId, (stage) =>
    stage.type === 'called' ? { type: 'called', call: { ...stage.call, lastAt: at, times: event.times } } : stage,
  );
  return withCall(after, { seq, ticket: event.ticketId, label: event.label, counter: event.counter, at });
}

/** One row a ticket. A call that is still open outlives any number of later ones: somebody is on their way. */
function withCall(state: State, call: Call): State {
  const isOpen = ({ ticket }: Call) => state.tickets.get(ticket)?.stage.type === 'called';
  const others = state.calls.filter(({ ticket }) => ticket !== call.ticket);
  const calls = [call, ...others].filter((one, index) => index < rememberedCalls || isOpen(one));
  return { ...state, calls };
}

function withCounter(state: State, id: CounterId, change: Partial<Counter>): State {
  const before = state.counters.get(id) ?? { id, agent: null, ticket: null, lastCalled: null };
  return { ...state, counters: new Map(state.counters).set(id, { ...before, ...change }) };
}

function withStage(state: State, id: TicketId, change: (stage: Stage) => Stage): State {
  const ticket = state.tickets.get(id);
  if (!ticket)
    throw new Error(`An entry names the ticket ${id}, which is not there: the journal and the code disagree.`);
  return { ...state, tickets: new Map(state.tickets).set(id, { ...ticket, stage: change(ticket.stage) }) };
}

function ended(state: State, ids: readonly TicketId[], how: Ending): State {
  const tickets = new Map(state.tickets);
  for (const id of ids) tickets.delete(id);
  const day = state.day && { ...state.day, ended: { ...state.day.ended, [how]: state.day.ended[how] + ids.length } };
  return { ...state, day, tickets };
}
