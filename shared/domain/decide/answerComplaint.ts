import type { AnswerComplaint } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function answerComplaint(_state: State, _command: AnswerComplaint, _asking: Asking): Decision {
  throw new Error('Scaffold: answerComplaint is being written.');
}
