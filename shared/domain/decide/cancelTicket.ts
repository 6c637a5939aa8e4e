import type { CancelTicket } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function cancelTicket(_state: State, _command: CancelTicket, _asking: Asking): Decision {
  throw new Error('Scaffold: cancelTicket is being written.');
}
