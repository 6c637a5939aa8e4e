import type { OpenDay } from '../commands.ts';
import type { State } from '../model.ts';
import { dayOpening } from './changeDay.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** Opens the day before its first command: the only command that is decided while no day is open. */
export function openDay(state: State, _command: OpenDay, { at }: Asking): Decision {
  if (state.day) return refused({ type: 'day-open' });
  const opening = dayOpening(state, at);
  return opening ? accepted(opening) : refused({ type: 'day-over' });
}
