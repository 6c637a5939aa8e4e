import type { ResumeService } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function resumeService(_state: State, _command: ResumeService, _asking: Asking): Decision {
  throw new Error('Scaffold: resumeService is being written.');
}
