import type { CallTicket } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function callTicket(_state: State, _command: CallTicket, _asking: Asking): Decision {
  throw new Error('Scaffold: callTicket is being written.');
}
