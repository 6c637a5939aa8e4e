import type { Command } from '../../shared/domain/commands.ts';
import { reduceToGroup } from '../../shared/domain/decide/priorityOf.ts';
import type { Asked } from '../../shared/domain/entry.ts';
import type { Setup } from '../../shared/domain/setup.ts';

/** An HMAC with the point's key, under a key of its own for each purpose. */
export type Hmac = (purpose: string, text: string) => Buffer;

/** What was asked, as 22 characters (132 bits): equal for equal commands after their reduction to the group. */
export function askedOf(hmac: Hmac, setup: Setup, command: Command): Asked {
  const reduced = 'priority' in command ? reduceToGroup(setup, command) : command;
  return hmac('asked', canonicalJson(reduced)).toString('base64url').slice(0, 22) as Asked;
}

/** JSON that is the same for the same content, in whatever order its members were written. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, (_, member) => sorted(member));

function sorted(member: unknown): unknown {
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
  return Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)));
}
