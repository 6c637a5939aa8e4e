import type {
  CounterClosed,
  CounterOpened,
  ServiceStarted,
  TicketCalled,
  TicketHeld,
  TicketRecalled,
  TicketResumed,
} from '../events.ts';
import { type Call, rememberedCalls, type Stage, type State, type TicketCall } from '../model.ts';
import { counterIn, type Moment, withCounter, withTicket } from './change.ts';
import { mapLike } from './owned.ts';
import { inLine } from './tickets.ts';

export const opened = (state: State, { counter, agent }: CounterOpened): State =>
  withCounter(state, counter, { agent, paused: null });

/** Its held tickets are back in line, and whoever was bound to it is free for others. */
export function closed(state: State, { counter, returned }: CounterClosed): State {
  let after = withCounter(state, counter, { agent: null, paused: null, ticket: null, held: [] });
  for (const back of returned) after = withTicket(after, back.ticketId, (ticket) => inLine(ticket, back));
  const tickets = mapLike(after.tickets);
  for (const ticket of after.tickets.values()) {
    if (ticket.bound?.counter === counter) tickets.set(ticket.id, { ...ticket, bound: null });
  }
  return { ...after, tickets };
}

export function called(state: State, event: TicketCalled, { at, seq }: Moment): State {
  const { counter, ticketId: ticket, label, why } = event;
  const call: TicketCall = { counter, firstAt: at, lastAt: at, times: 1, why };
  const stage: Stage = state.setup.callStartsService
    ? { type: 'serving', call, startedAt: at }
    : { type: 'called', call };
  const overtaken = overtakenBy(state, why.overtook, 1);
  const moved = withTicket(overtaken, ticket, (one) => ({ ...one, stage, bound: null }));
  const announced = withCall(moved, { seq, ticket, label, counter, at, isWithdrawn: false });
  const contested = counterIn(state, counter).contested + Number(event.isContested);
  return withCounter(announced, counter, { ticket, lastCalled: ticket, contested });
}

/** Those whom a call went past: one overtaking more each or, where it is taken back, one less. */
export function overtakenBy(state: State, issueSeqs: readonly number[], by: 1 | -1): State {
  if (issueSeqs.length === 0) return state;
  const overtaken = new Set(issueSeqs);
  const tickets = mapLike(state.tickets);
  for (const ticket of state.tickets.values()) {
    if (overtaken.has(ticket.issueSeq)) tickets.set(ticket.id, { ...ticket, overtaken: ticket.overtaken + by });
  }
  return { ...state, tickets };
}

export function recalled(state: State, event: TicketRecalled, { at, seq }: Moment): State {
  const { counter, ticketId: ticket, label, times } = event;
  const after = withTicket(state, ticket, (one) =>
    one.stage.type === 'called'
      ? { ...one, stage: { type: 'called', call: { ...one.stage.call, lastAt: at, times } } }
      : one,
  );
  return withCall(after, { seq, ticket, label, counter, at, isWithdrawn: false });
}

export const started = (state: State, { ticketId }: ServiceStarted, { at }: Moment): State =>
  withTicket(state, ticketId, (ticket) =>
    ticket.stage.type === 'waiting'
      ? ticket
      : { ...ticket, stage: { type: 'serving', call: ticket.stage.call, startedAt: at } },
  );

export function held(state: State, { counter, ticketId }: TicketHeld, { at }: Moment): State {
  const after = withTicket(state, ticketId, (ticket) =>
    ticket.stage.type === 'serving' ? { ...ticket, stage: { ...ticket.stage, type: 'held', heldAt: at } } : ticket,
  );
  return withCounter(after, counter, { ticket: null, held: [...counterIn(state, counter).held, ticketId] });
}

export function resumed(state: State, { counter, ticketId, from }: TicketResumed, { at }: Moment): State {
  const without = withCounter(state, from, { held: counterIn(state, from).held.filter((id) => id !== ticketId) });
  const after = withTicket(without, ticketId, (ticket) =>
    ticket.stage.type === 'held'
      ? { ...ticket, stage: { type: 'serving', call: { ...ticket.stage.call, counter }, startedAt: at } }
      : ticket,
  );
  return withCounter(after, counter, { ticket: ticketId });
}

/** Nobody's board may go on calling them. */
export const withdrawn = (state: State, seq: number): State => ({
  ...state,
  calls: state.calls.map((call) => (call.seq === seq ? { ...call, isWithdrawn: true } : call)),
});

/** One row a ticket. A call that is still open outlives any number of later ones: somebody is on their way. */
export function withCall(state: State, call: Call): State {
  const isOpen = ({ ticket }: Call) => state.tickets.get(ticket)?.stage.type === 'called';
  const others = state.calls.filter(({ ticket }) => ticket !== call.ticket);
  const calls = [call, ...others].filter((one, index) => index < rememberedCalls || isOpen(one));
  return { ...state, calls };
}
