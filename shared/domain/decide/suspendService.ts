import type { SuspendService } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function suspendService(_state: State, _command: SuspendService, _asking: Asking): Decision {
  throw new Error('Scaffold: suspendService is being written.');
}
