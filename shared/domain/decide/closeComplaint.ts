import type { CloseComplaint } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function closeComplaint(_state: State, _command: CloseComplaint, _asking: Asking): Decision {
  throw new Error('Scaffold: closeComplaint is being written.');
}
