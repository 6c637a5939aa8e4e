import type { ChangeSetup } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function changeSetup(_state: State, _command: ChangeSetup, _asking: Asking): Decision {
  throw new Error('Scaffold: changeSetup is being written.');
}
