import type { ReinstateTicket } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function reinstateTicket(_state: State, _command: ReinstateTicket, _asking: Asking): Decision {
  throw new Error('Scaffold: reinstateTicket is being written.');
}
