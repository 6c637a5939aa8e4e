import type { ResumeTicket } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function resumeTicket(_state: State, _command: ResumeTicket, _asking: Asking): Decision {
  throw new Error('Scaffold: resumeTicket is being written.');
}
