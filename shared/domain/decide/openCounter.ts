import type { OpenCounter } from '../commands.ts';
import type { State } from '../model.ts';
import { counterOf } from '../setup.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** Seats the sender at a counter where nobody else serves. */
export function openCounter(state: State, { counter }: OpenCounter, { by }: Asking): Decision {
  if (!counterOf(state.setup, counter)) return refused({ type: 'unknown-counter' });
  const agent = state.counters.get(counter)?.agent ?? null;
  if (agent !== null) return refused({ type: agent === by ? 'already-open' : 'counter-taken' });
  return accepted({ type: 'counter-opened', counter, agent: by, tookOverFrom: null });
}
