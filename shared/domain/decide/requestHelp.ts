import type { RequestHelp } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function requestHelp(_state: State, _command: RequestHelp, _asking: Asking): Decision {
  throw new Error('Scaffold: requestHelp is being written.');
}
