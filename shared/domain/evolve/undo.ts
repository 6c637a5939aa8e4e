import type { Event, StepUndone } from '../events.ts';
import type { CounterId } from '../ids.ts';
import type { CounterStep, State, Ticket } from '../model.ts';
import { counterIn, endedIn, type Moment, withCounter, withLife } from './change.ts';
import { overtakenBy, withdrawn } from './counters.ts';

/** The counter's step that an entry makes, with all the values from before it; null: none that can be taken back. */
export function stepIn(before: State, events: readonly Event[], { at, seq }: Moment): Step | null {
  const [first] = events;
  if (!first || !isStep(first)) return null;
  const id = counterOf(first);
  if (id === null) return null;
  const { ticket, held, lastCalled, contested } = counterIn(before, id);
  const named = events.flatMap((event) =>
    'ticketId' in event ? (before.tickets.get(event.ticketId ?? noTicket) ?? []) : [],
  );
  const overtook = events.flatMap((event) => (event.type === 'ticket-called' ? event.why.overtook : []));
  const step: CounterStep = {
    ...{ seq, at, type: first.type },
    before: { counter: { ticket, held, lastCalled, contested }, tickets: named, overtook },
  };
  return { counter: id, step };
}

export type Step = { readonly counter: CounterId; readonly step: CounterStep };

const noTicket = '' as Ticket['id'];

type StepEvent = Extract<Event, { readonly type: CounterStep['type'] }>;

const steps: Readonly<Record<CounterStep['type'], true>> = {
  'ticket-called': true,
  'ticket-recalled': true,
  'service-started': true,
  'ticket-finished': true,
  'ticket-no-show': true,
  'ticket-held': true,
  'ticket-resumed': true,
  'ticket-returned': true,
  'ticket-transferred': true,
};

const isStep = (event: Event): event is StepEvent => event.type in steps;

/** Who made the step; null: a supervisor moved somebody who was waiting. */
const counterOf = (event: StepEvent): CounterId | null =>
  event.type === 'ticket-transferred' ? event.from : event.counter;

/** The counter and its tickets as they were before its last step. */
export function undone(state: State, event: StepUndone): State {
  const { counter, undone: seq } = event;
  const step = counterIn(state, counter).lastStep;
  if (!step || step.seq !== seq)
    throw new Error(`An entry takes back ${seq}, which is not the last step of ${counter}.`);
  let after = overtakenBy(state, event.overtook, -1);
  for (const ticket of step.before.tickets) after = withLife(after, asBefore(after, ticket));
  return withCounter(withdrawn(after, seq), counter, step.before.counter);
}

/** What others have done to the ticket meanwhile stays: it has been overtaken, its paper was printed. */
function asBefore(state: State, before: Ticket): Ticket {
  const now = state.tickets.get(before.id) ?? endedIn(state, before.id)?.ticket ?? before;
  const { overtaken, slip, label, isRated } = now;
  return { ...before, overtaken, slip, label, isRated };
}
