import type { ResumeCounter } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function resumeCounter(_state: State, _command: ResumeCounter, _asking: Asking): Decision {
  throw new Error('Scaffold: resumeCounter is being written.');
}
