import type { HandOver } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function handOver(_state: State, _command: HandOver, _asking: Asking): Decision {
  throw new Error('Scaffold: handOver is being written.');
}
