import type { CloseCounter } from '../commands.ts';
import type { State } from '../model.ts';
import { counterOfAgent } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** Ends the sender's work at a counter, once nobody is called or served there. */
export function closeCounter(state: State, command: CloseCounter, asking: Asking): Decision {
  const found = counterOfAgent(state, command, asking);
  if ('type' in found) return refused(found);
  const { ticket } = found;
  if (ticket)
    return refused({ type: ticket.stage.type === 'called' ? 'still-called' : 'still-serving', label: ticket.label });
  return accepted({ type: 'counter-closed', counter: command.counter, returned: [] });
}
