import type { NotDone, Session, SignedIn } from '../protocol/messages.ts';
import type { Language } from './link.ts';

/** Nobody answered, or not our server: the page says so in its own words. */
export type Unreachable = { readonly ok: false; readonly why: 'unreachable' };

const unreachable: Unreachable = { ok: false, why: 'unreachable' };
const answerMs = 8000;

/** Signs an agent in; the cookie that the browser then keeps is what counts. */
export function signIn(agent: string, pin: string, language: Language): Promise<SignedIn | NotDone | Unreachable> {
  return asked('/api/sign-in', isSignedIn, { agent, pin }, language);
}

/** Who the browser's cookie says is signed in. */
export async function sessionNow(): Promise<Session | Unreachable> {
  const answer = await asked('/api/session', isSession);
  return 'ok' in answer ? unreachable : answer;
}

/** Ends the session; null: done. */
export async function signOut(): Promise<null | NotDone | Unreachable> {
  const answer = await asked('/api/sign-out', isAnything, {});
  return isNotDone(answer) || isUnreachable(answer) ? answer : null;
}

async function asked<Answer extends object>(
  path: string,
  isAnswer: (answer: unknown) => answer is Answer,
  body?: object,
  language?: Language,
): Promise<Answer | NotDone | Unreachable> {
  try {
    const response = await fetch(path, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(language && { 'Accept-Language': language }),
      },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(answerMs),
    });
    const answer: unknown = response.status === 204 ? {} : await response.json();
    if (isNotDone(answer)) return answer;
    return response.ok && isAnswer(answer) ? answer : unreachable;
  } catch {
    return unreachable;
  }
}

const isObject = (answer: unknown): answer is Readonly<Record<string, unknown>> =>
  typeof answer === 'object' && answer !== null;
const isAnything = (answer: unknown): answer is object => isObject(answer);
const isSignedIn = (answer: unknown): answer is SignedIn =>
  isObject(answer) && typeof answer.agent === 'string' && typeof answer.role === 'string';
const isSession = (answer: unknown): answer is Session => isObject(answer) && 'session' in answer;
const isUnreachable = (answer: object): answer is Unreachable => isObject(answer) && answer.why === 'unreachable';
const isNotDone = (answer: unknown): answer is NotDone =>
  isObject(answer) && answer.ok === false && typeof answer.text === 'string';
