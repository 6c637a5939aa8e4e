import type { Undo } from '../commands.ts';
import type { StepUndone } from '../events.ts';
import { endedIn } from '../evolve/change.ts';
import type { CounterId } from '../ids.ts';
import type { CounterStep, State, Ticket } from '../model.ts';
import { timestampOf } from '../time.ts';
import { counterOfAgent } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** Takes back the counter's last step within the setup's time, while nobody has gone on with its tickets. Nothing is erased. */
export function undo(state: State, command: Undo, asking: Asking): Decision {
  const found = counterOfAgent(state, command, asking);
  if ('type' in found) return refused(found);
  const step = found.counter.lastStep;
  if (!step) return refused({ type: 'nothing-to-undo' });
  const isOver = asking.at - step.at > state.setup.undo.withinMs;
  if (isOver || !isLatestOfAll(state, step) || !canHoldAgain(state, step)) return refused({ type: 'too-late-to-undo' });
  return accepted(undoing(state, command.counter, step));
}

/** Whether no later entry names one of its tickets. */
const isLatestOfAll = (state: State, { seq, before }: CounterStep): boolean =>
  before.tickets.every(({ id }) => (state.tickets.get(id)?.namedAt ?? endedIn(state, id)?.seq) === seq);

/** Whether whoever goes back aside finds the counter open that kept them, and with room. */
const canHoldAgain = (state: State, { before }: CounterStep): boolean =>
  before.tickets.every(({ stage }) => {
    if (stage.type !== 'held') return true;
    const holder = state.counters.get(stage.call.counter);
    return holder !== undefined && holder.agent !== null && holder.held.length < state.setup.hold.most;
  });

function undoing(state: State, counter: CounterId, { seq, type, before }: CounterStep): StepUndone {
  // A recall taken back leaves the first call standing: they are on their way.
  const announced = type === 'ticket-recalled' ? undefined : state.calls.find((call) => call.seq === seq);
  return {
    type: 'step-undone',
    counter,
    undone: seq,
    step: type,
    withdrawn: announced?.label ?? null,
    tickets: before.tickets.map(asItWas),
    overtook: before.overtook,
  };
}

const asItWas = ({ id, label, orderedAt, stage }: Ticket): StepUndone['tickets'][number] => ({
  ticketId: id,
  label,
  orderedAt: timestampOf(orderedAt),
  stage: stage.type,
});
