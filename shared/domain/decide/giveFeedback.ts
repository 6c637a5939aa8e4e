import type { GiveFeedback } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function giveFeedback(_state: State, _command: GiveFeedback, _asking: Asking): Decision {
  throw new Error('Scaffold: giveFeedback is being written.');
}
