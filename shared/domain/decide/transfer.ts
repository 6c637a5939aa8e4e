import type { Transfer } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function transfer(_state: State, _command: Transfer, _asking: Asking): Decision {
  throw new Error('Scaffold: transfer is being written.');
}
