import { type CommandMessage, largestMessage, type Reply } from '../protocol/messages.ts';
import type { Language } from './link.ts';

/** What the protocol of the socket writes around a message, in bytes, and some more. */
const frame = 64;

/** Whether the server would end the connection over this message, which would then be sent again for ever. */
export const isTooLarge = (message: CommandMessage): boolean =>
  new TextEncoder().encode(JSON.stringify(message)).length > largestMessage - frame;

/** The refusal that the server would give over HTTP. */
export async function refuseTooLarge(language: Language): Promise<Reply> {
  // Loaded when it is needed: it brings the sentences of every refusal.
  const { notDone } = await import('../protocol/notDone.ts');
  return notDone({ type: 'too-large' }, language);
}
