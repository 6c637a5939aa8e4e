import type { RequestHelp } from '../commands.ts';
import type { State } from '../model.ts';
import { counterOf } from '../setup.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { kioskOf } from './kioskOf.ts';

/** Asks for somebody to come: to the kiosk that sends it, to the place that it names, or else to the counter where the sender serves. */
export function requestHelp(state: State, command: RequestHelp, asking: Asking): Decision {
  const kiosk = kioskOf(state.setup, command.kiosk, asking);
  if (kiosk === undefined) return refused({ type: 'unknown-kiosk' });
  const own = [...state.counters.values()].find(({ agent }) => agent === asking.by)?.id;
  const counter = command.counter ?? (kiosk === null ? own : null);
  if (counter === undefined) return refused({ type: 'unknown-counter' });
  if (counter !== null && !counterOf(state.setup, counter)) return refused({ type: 'unknown-counter' });
  return accepted({ type: 'help-requested', kiosk, counter });
}
