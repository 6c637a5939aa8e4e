import type { CommandMessage, NotDone, Reply } from '../protocol/messages.ts';
import type { Posted } from './link.ts';

export type Carrier = {
  /** Resolves when there is a connection on which the server knows who sends. */
  readonly connected: () => Promise<void>;
  /** Asks once; null: no answer came. */
  readonly ask: (message: CommandMessage) => Promise<Reply | null>;
  /** Milliseconds between an answer that says "not now" and the next try. */
  readonly pauseMs: number;
};

/**
 * Sends commands one after the other, each under its id until it is answered, so that nothing is lost, doubled or
 * overtaken. null: it was given up, and the next had its turn.
 */
export function delivery(carrier: Carrier): (posted: Posted) => Promise<Reply | null> {
  let before: Promise<unknown> = Promise.resolve();
  return (posted) => {
    const turn = before;
    const answered = unlessGivenUp(posted.until, (isGivenUp) => turn.then(() => answerTo(posted, carrier, isGivenUp)));
    // Given up while others wait before it: its turn ends when it comes.
    before = Promise.all([turn, answered]);
    return answered;
  };
}

type IsGivenUp = () => boolean;

function unlessGivenUp(
  until: AbortSignal | undefined,
  answer: (isGivenUp: IsGivenUp) => Promise<Reply | null>,
): Promise<Reply | null> {
  if (!until) return answer(() => false);
  if (until.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(null);
    until.addEventListener('abort', giveUp, { once: true });
    answer(() => until.aborted)
      .finally(() => until.removeEventListener('abort', giveUp))
      .then(resolve, reject);
  });
}

async function answerTo(
  { id, command, sent }: Posted,
  { connected, ask, pauseMs }: Carrier,
  isGivenUp: IsGivenUp,
): Promise<Reply | null> {
  while (!isGivenUp()) {
    await connected();
    if (isGivenUp()) break;
    sent?.();
    const reply = await ask({ id, command: command() });
    if (reply && !isPassing(reply)) return reply;
    if (reply) await new Promise((resolve) => setTimeout(resolve, pauseBefore(reply, pauseMs)));
  }
  return null;
}

/** Whether the same question will get another answer in a moment. */
export const isPassing = (reply: { readonly ok: true } | NotDone): reply is NotDone =>
  !reply.ok && (reply.why === 'storage-failed' || reply.why === 'shutting-down' || reply.why === 'too-many');

function pauseBefore({ detail }: NotDone, pauseMs: number): number {
  const seconds = Number(detail?.waitSeconds ?? 0);
  return Math.max(pauseMs, seconds * 1000);
}
