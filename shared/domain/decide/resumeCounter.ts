import type { ResumeCounter } from '../commands.ts';
import type { State } from '../model.ts';
import { counterOfAgent } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** The sender is back at the counter. */
export function resumeCounter(state: State, command: ResumeCounter, asking: Asking): Decision {
  const found = counterOfAgent(state, command, asking);
  if ('type' in found) return refused(found);
  if (!found.counter.paused) return refused({ type: 'not-paused' });
  return accepted({ type: 'counter-resumed', counter: command.counter });
}
