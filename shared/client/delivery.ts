import type { CommandMessage, NotDone, Reply } from '../protocol/messages.ts';
import type { Command } from './link.ts';
import { newId } from './newId.ts';

export type Carrier = {
  /** Resolves when there is a connection on which the server knows who sends. */
  readonly connected: () => Promise<void>;
  /** Asks once; null: no answer came. */
  readonly ask: (message: CommandMessage) => Promise<Reply | null>;
  /** Milliseconds between an answer that says "not now" and the next try. */
  readonly pauseMs: number;
};

/** Sends commands one after the other, each under one id until it is answered, so that nothing is lost, doubled or overtaken. */
export function delivery(carrier: Carrier): (command: Command) => Promise<Reply> {
  let before: Promise<unknown> = Promise.resolve();
  return (command) => {
    const message: CommandMessage = { id: newId(), command };
    const answered = before.then(() => answerTo(message, carrier));
    before = answered;
    return answered;
  };
}

async function answerTo(message: CommandMessage, { connected, ask, pauseMs }: Carrier): Promise<Reply> {
  for (;;) {
    await connected();
    const reply = await ask(message);
    if (reply && !isPassing(reply)) return reply;
    if (reply) await new Promise((resolve) => setTimeout(resolve, pauseBefore(reply, pauseMs)));
  }
}

/** Whether the same question will get another answer in a moment. */
export const isPassing = (reply: { readonly ok: true } | NotDone): reply is NotDone =>
  !reply.ok && (reply.why === 'storage-failed' || reply.why === 'shutting-down' || reply.why === 'too-many');

function pauseBefore({ detail }: NotDone, pauseMs: number): number {
  const seconds = Number(detail?.waitSeconds ?? 0);
  return Math.max(pauseMs, seconds * 1000);
}
