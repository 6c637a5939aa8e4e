import type { StartService } from '../commands.ts';
import type { State } from '../model.ts';
import { at, calledAt } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** The person called has come to the counter. */
export function startService(state: State, command: StartService, asking: Asking): Decision {
  const found = calledAt(state, command, asking);
  if ('type' in found) return refused(found);
  return accepted({ type: 'service-started', ...at(command.counter, found.ticket) });
}
