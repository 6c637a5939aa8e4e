import type { ChangePriority } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function changePriority(_state: State, _command: ChangePriority, _asking: Asking): Decision {
  throw new Error('Scaffold: changePriority is being written.');
}
