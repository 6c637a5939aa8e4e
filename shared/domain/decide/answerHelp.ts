import type { AnswerHelp } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function answerHelp(_state: State, _command: AnswerHelp, _asking: Asking): Decision {
  throw new Error('Scaffold: answerHelp is being written.');
}
