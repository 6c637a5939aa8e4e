import type { Command } from '../../shared/domain/commands.ts';
import type { Asked } from '../../shared/domain/entry.ts';
import { community } from '../../shared/domain/setup.ts';

/** An HMAC with the point's key, under a key of its own for each purpose. */
export type Hmac = (purpose: string, text: string) => Buffer;

/**
 * What was asked, as 22 characters (132 bits): equal for equal commands. Of a legal class or group it keeps only that
 * there is one: no change of the setup, nor of who belongs to which group, makes a faithful repetition look like another.
 * Nor does the age of a ticket that is handed over: it has grown until the next try.
 */
export const askedOf = (hmac: Hmac, command: Command): Asked =>
  hmac('asked', canonicalJson(withoutAge(withoutCondition(command))))
    .toString('base64url')
    .slice(0, 22) as Asked;

function withoutCondition(command: Command): Command {
  const isLegal = 'priority' in command && command.priority && command.priority !== community;
  return isLegal ? ({ ...command, priority: 'legal' } as Command) : command;
}

function withoutAge(command: Command): object {
  if (command.type !== 'hand-over') return command;
  const { issued: _, ...rest } = command;
  return rest;
}

/** JSON that is the same for the same content, in whatever order its members were written. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, (_, member) => sorted(member));

function sorted(member: unknown): unknown {
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
  return Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)));
}
