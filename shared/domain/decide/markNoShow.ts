import type { MarkNoShow } from '../commands.ts';
import type { State } from '../model.ts';
import { at, calledAt } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { tooSoon } from './recall.ts';

/** Nobody came: after the calls and the gap that the setup asks for. */
export function markNoShow(state: State, command: MarkNoShow, asking: Asking): Decision {
  const found = calledAt(state, command, asking);
  if ('type' in found) return refused(found);
  const { ticket, call } = found;
  const callsLeft = state.setup.noShow.minCalls - call.times;
  if (callsLeft > 0) return refused({ type: 'too-few-calls', callsLeft });
  const early = tooSoon(state, call, asking);
  if (early) return refused(early);
  return accepted({ type: 'ticket-no-show', ...at(command.counter, ticket), times: call.times });
}
