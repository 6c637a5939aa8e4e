import { z } from 'zod';
import type { CommandId } from '../../domain/ids.ts';
import type { CommandMessage } from '../messages.ts';
import type { WireCommand } from '../wireCommand.ts';
import { counterCommands } from './counters.ts';
import { dayCommands } from './day.ts';
import { named } from './fields.ts';
import { ticketCommands } from './tickets.ts';
import { voiceCommands } from './voices.ts';

/** Every command that may cross the wire, each with exactly its own fields. */
export const commandSchema = z.discriminatedUnion('type', [
  ...ticketCommands,
  ...counterCommands,
  ...dayCommands,
  ...voiceCommands,
]) satisfies z.ZodType<WireCommand>;

/** A command without a schema does not compile. */
type Missing = Exclude<WireCommand['type'], z.infer<typeof commandSchema>['type']>;
true satisfies [Missing] extends [never] ? true : Missing;

export const commandMessageSchema = z.strictObject({
  id: named<CommandId>(),
  command: commandSchema,
}) satisfies z.ZodType<CommandMessage>;
