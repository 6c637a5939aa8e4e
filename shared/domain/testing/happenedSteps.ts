import type { Event, EventType, StepUndone, TicketTransferred } from '../events.ts';
import { endedIn } from '../evolve/change.ts';
import { senderOf } from '../ids.ts';
import type { State } from '../model.ts';
import { orderTimeBack } from '../orderTime.ts';
import type { Setup } from '../setup.ts';
import { type Timestamp, timestampOf } from '../time.ts';
import { targetOf } from './askedSteps.ts';
import { minute } from './given.ts';
import { aloneForNothing, atCounter, type Happened, happened, idOf } from './happened.ts';

/** A moment of the story as entries write it. */
export const timeAt = (minutes: number): Timestamp => timestampOf(minute(minutes));

const plainly = (says: object): Happened => happened(says, () => says as Event);

export const tookOver = (counter: string, from: string, agent = 'agent1'): Happened =>
  plainly({
    type: 'counter-opened',
    counter,
    agent: senderOf('agent', agent),
    tookOverFrom: senderOf('agent', from),
  });

export const paused = (counter: string, reason = 'break'): Happened =>
  plainly({ type: 'counter-paused', counter, reason });

export const counterResumed = (counter: string): Happened => plainly({ type: 'counter-resumed', counter });

type Back = { readonly label: string; readonly orderedAt: Timestamp };

export const closedWith = (counter: string, ...held: readonly Back[]): Happened =>
  plainly({ type: 'counter-closed', counter, returned: held.map((one) => ({ ticketId: idOf(one.label), ...one })) });

export const calledOutOfOrder = (label: string, counter: string, reason = 'urgent'): Happened =>
  atCounter(
    'ticket-called',
    label,
    counter,
    { outOfOrder: reason, isContested: false, why: { rule: 'placed-first', overtook: [] } },
    { why: { ...aloneForNothing, rule: 'placed-first' } },
  );

export const held = (label: string, counter: string, note: string | null = null): Happened =>
  atCounter('ticket-held', label, counter, { note });

export const resumed = (label: string, counter: string, from = counter): Happened =>
  atCounter('ticket-resumed', label, counter, { from });

type Ordered = { readonly orderedAt?: Timestamp };

/** As past, in its order; as expected, wherever it does not say. */
const backInLine = (says: object, label: string): Happened =>
  happened({ label, ...says }, (state, at) => {
    const ticketId = idOf(label);
    const orderedAt = orderTimeBack(anyTicket(state, label), at);
    return { ticketId, label, orderedAt, ...says } as Event;
  });

export const returned = (label: string, counter: string, said: Ordered & { readonly reason?: string } = {}): Happened =>
  backInLine({ type: 'ticket-returned', counter, reason: 'elsewhere', ...said }, label);

export const reinstated = (label: string, said: Ordered = {}): Happened =>
  backInLine({ type: 'ticket-reinstated', ...said }, label);

type SaidOfTransfer = { readonly [Key in keyof Omit<TicketTransferred, 'type' | 'label' | 'to'>]?: unknown };

/** From where it waits, by order, unless the story says more; as past, to a counter for ten minutes. */
export const transferred = (label: string, to: string, said: SaidOfTransfer = {}): Happened => {
  const says = { type: 'ticket-transferred', label, to: targetOf(to), place: 'by-order', ...said };
  return happened(says, (state, at) => {
    const ticket = anyTicket(state, label);
    const service = /^\d+$/.test(to) ? ticket.service : to;
    const until = /^\d+$/.test(to) ? timestampOf((at + 600_000) as typeof at) : null;
    const filled = { from: null, reason: null, note: null, service, boundUntil: until };
    return { ticketId: ticket.id, orderedAt: orderTimeBack(ticket, at), ...filled, ...says } as Event;
  });
};

export const serviceAdded = (label: string, counter: string, service: string): Happened =>
  atCounter('service-added', label, counter, { service });

type SaidOfUndo = { readonly [Key in keyof Omit<StepUndone, 'type' | 'counter' | 'step'>]?: unknown };

/** The counter's last step taken back: what is expected. */
export const undone = (counter: string, step: EventType, said: SaidOfUndo = {}): Happened =>
  plainly({ type: 'step-undone', counter, step, ...said });

function anyTicket(state: State, label: string) {
  const ticket = state.tickets.get(idOf(label)) ?? endedIn(state, idOf(label))?.ticket;
  if (!ticket) throw new Error(`The story has no ticket ${label}.`);
  return ticket;
}

export const setupChanged = (changes: Partial<Setup>): Happened =>
  happened({ type: 'setup-changed' }, ({ setup }) => ({ type: 'setup-changed', setup: { ...setup, ...changes } }));

export const slipReported = (label: string): Happened =>
  plainly({ type: 'slip-reported', ticketId: idOf(label), label, result: 'printed' });
