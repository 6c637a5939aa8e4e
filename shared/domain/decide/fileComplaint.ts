import type { FileComplaint } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function fileComplaint(_state: State, _command: FileComplaint, _asking: Asking): Decision {
  throw new Error('Scaffold: fileComplaint is being written.');
}
