import type { NotDone, Session, SignedIn } from '../protocol/messages.ts';
import { asked, isNotDone, isObject, isUnreachable, type Unreachable, unreachable } from './asked.ts';
import type { Language } from './link.ts';

export type { Unreachable } from './asked.ts';

/** Signs an agent in; the cookie that the browser then keeps is what counts. */
export function signIn(agent: string, pin: string, language: Language): Promise<SignedIn | NotDone | Unreachable> {
  return asked({ path: '/api/sign-in', isAnswer: isSignedIn, body: { agent, pin }, language });
}

/** Who the browser's cookie says is signed in. */
export async function sessionNow(): Promise<Session | Unreachable> {
  const answer = await asked({ path: '/api/session', isAnswer: isSession });
  return 'ok' in answer ? unreachable : answer;
}

/** Ends the session; null: done. */
export async function signOut(): Promise<null | NotDone | Unreachable> {
  const answer = await asked({ path: '/api/sign-out', isAnswer: isAnything, body: {} });
  return isNotDone(answer) || isUnreachable(answer) ? answer : null;
}

const isAnything = (answer: unknown): answer is object => isObject(answer);
const isSignedIn = (answer: unknown): answer is SignedIn =>
  isObject(answer) && typeof answer.agent === 'string' && typeof answer.role === 'string';
const isSession = (answer: unknown): answer is Session => isObject(answer) && 'session' in answer;
