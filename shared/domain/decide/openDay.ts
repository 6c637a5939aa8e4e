import type { OpenDay } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function openDay(_state: State, _command: OpenDay, _asking: Asking): Decision {
  throw new Error('Scaffold: openDay is being written.');
}
