import type { Undo } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function undo(_state: State, _command: Undo, _asking: Asking): Decision {
  throw new Error('Scaffold: undo is being written.');
}
