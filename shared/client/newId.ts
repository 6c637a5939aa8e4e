import type { CommandMessage } from '../protocol/messages.ts';

type CommandId = CommandMessage['id'];

/** A new name for a command: 128 random bits in hexadecimal, from what pages on plain http have too. */
export function newId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as CommandId;
}
