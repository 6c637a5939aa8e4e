import type { Recall } from '../commands.ts';
import type { State, TicketCall } from '../model.ts';
import type { Rejection } from '../rejections.ts';
import { at, calledAt } from './counterOfAgent.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** Calls the same person once more, not before the gap since the last call is over. */
export function recall(state: State, command: Recall, asking: Asking): Decision {
  const found = calledAt(state, command, asking);
  if ('type' in found) return refused(found);
  const early = tooSoon(state, found.call, asking);
  if (early) return refused(early);
  return accepted({ type: 'ticket-recalled', ...at(command.counter, found.ticket), times: found.call.times + 1 });
}

/** The refusal while the time after the last call is not over; null: it is. */
export function tooSoon(state: State, call: TicketCall, asking: Asking): Rejection | null {
  const leftMs = call.lastAt + state.setup.noShow.gapMs - asking.at;
  return leftMs > 0 ? { type: 'too-soon', waitSeconds: Math.ceil(leftMs / 1000) } : null;
}
