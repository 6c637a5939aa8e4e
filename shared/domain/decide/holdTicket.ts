import type { HoldTicket } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function holdTicket(_state: State, _command: HoldTicket, _asking: Asking): Decision {
  throw new Error('Scaffold: holdTicket is being written.');
}
