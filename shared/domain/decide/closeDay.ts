import type { CloseDay } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function closeDay(_state: State, _command: CloseDay, _asking: Asking): Decision {
  throw new Error('Scaffold: closeDay is being written.');
}
