import type { ReturnToQueue } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function returnToQueue(_state: State, _command: ReturnToQueue, _asking: Asking): Decision {
  throw new Error('Scaffold: returnToQueue is being written.');
}
