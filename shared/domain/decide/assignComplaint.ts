import type { AssignComplaint } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function assignComplaint(_state: State, _command: AssignComplaint, _asking: Asking): Decision {
  throw new Error('Scaffold: assignComplaint is being written.');
}
