import type { NotDone } from '../protocol/messages.ts';
import type { Language } from './link.ts';

/** Nobody answered, or not our server: the page says so in its own words. */
export type Unreachable = { readonly ok: false; readonly why: 'unreachable' };

export type Asking<Answer extends object> = {
  readonly path: string;
  readonly isAnswer: (answer: unknown) => answer is Answer;
  /** With one it is posted. */
  readonly body?: object;
  readonly language?: Language | undefined;
  /** Who asks, where no cookie says it. */
  readonly token?: string;
  /** The server's address; without one: the server that served the page. */
  readonly url?: string;
};

export const unreachable: Unreachable = { ok: false, why: 'unreachable' };
const answerMs = 8000;

/** Asks the server once over HTTP; takes 8 s at most and never rejects. */
export async function asked<Answer extends object>({
  path,
  isAnswer,
  body,
  language,
  token,
  url = '',
}: Asking<Answer>): Promise<Answer | NotDone | Unreachable> {
  try {
    const response = await fetch(`${url}${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(language && { 'Accept-Language': language }),
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(answerMs),
    });
    const answer: unknown = response.status === 204 ? {} : await response.json();
    if (isNotDone(answer)) return answer;
    return response.ok && isAnswer(answer) ? answer : unreachable;
  } catch {
    return unreachable;
  }
}

/** Whether an answer has fields at all. */
export const isObject = (answer: unknown): answer is Readonly<Record<string, unknown>> =>
  typeof answer === 'object' && answer !== null;

/** Whether nobody answered. */
export const isUnreachable = (answer: object): answer is Unreachable =>
  isObject(answer) && answer.why === 'unreachable';

/** Whether the server said no, with a sentence. */
export const isNotDone = (answer: unknown): answer is NotDone =>
  isObject(answer) && answer.ok === false && typeof answer.text === 'string';
