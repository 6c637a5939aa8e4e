import type { CloseDay } from '../commands.ts';
import type { State } from '../model.ts';
import { endOf } from './changeDay.ts';
import { accepted, type Decision, refused } from './decision.ts';

/** Ends the day before its time, once nobody is called or served; who waits or is held goes unserved. */
export function closeDay(state: State, _command: CloseDay): Decision {
  if (!state.day) return refused({ type: 'day-over' });
  for (const { stage, label } of state.tickets.values()) {
    if (stage.type === 'called') return refused({ type: 'still-called', label });
    if (stage.type === 'serving') return refused({ type: 'still-serving', label });
  }
  return accepted(endOf(state.day, state));
}
