import type { OpenCounter } from '../commands.ts';
import type { State } from '../model.ts';
import { counterOf } from '../setup.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** Seats the sender at a counter: a free one or, if they say so, in the place of whoever serves there; the ticket stays. */
export function openCounter(state: State, { counter, takeOver = false }: OpenCounter, { by }: Asking): Decision {
  if (!counterOf(state.setup, counter)) return refused({ type: 'unknown-counter' });
  const agent = state.counters.get(counter)?.agent ?? null;
  if (agent === by) return refused({ type: 'already-open' });
  if (agent !== null && !takeOver) return refused({ type: 'counter-taken' });
  return accepted({ type: 'counter-opened', counter, agent: by, tookOverFrom: agent });
}
