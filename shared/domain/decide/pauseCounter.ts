import type { PauseCounter } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function pauseCounter(_state: State, _command: PauseCounter, _asking: Asking): Decision {
  throw new Error('Scaffold: pauseCounter is being written.');
}
