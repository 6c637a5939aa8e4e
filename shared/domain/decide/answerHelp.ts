import type { AnswerHelp } from '../commands.ts';
import type { State } from '../model.ts';
import { accepted, type Decision, refused } from './decision.ts';

/** Somebody is on their way, or has been there. */
export function answerHelp(state: State, { request }: AnswerHelp): Decision {
  const isAsked = state.help.some(({ seq }) => seq === request);
  return isAsked ? accepted({ type: 'help-answered', request }) : refused({ type: 'unknown-request' });
}
