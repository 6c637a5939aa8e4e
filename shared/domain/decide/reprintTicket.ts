import type { ReprintTicket } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function reprintTicket(_state: State, _command: ReprintTicket, _asking: Asking): Decision {
  throw new Error('Scaffold: reprintTicket is being written.');
}
