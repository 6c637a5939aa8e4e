import { z } from 'zod';
import type { Command } from '../domain/commands.ts';
import type { CommandId } from '../domain/ids.ts';
import { languages } from '../domain/setup.ts';
import type { Screen } from '../views/screen.ts';
import type { CommandMessage, Hello, SignIn } from './messages.ts';

/** A name of the setup or of a sender, as the domain's own branded string. */
const named = <Name extends string>() =>
  z
    .string()
    .regex(/^[A-Za-z0-9._:-]{1,64}$/, 'expected 1–64 of A-Za-z0-9._:-')
    .transform((text) => text as Name);

/** A ticket's id: its sender (`role:id`) and the sender's command, with a slash between. */
const ticketId = z
  .string()
  .regex(/^[a-z]{1,16}:[A-Za-z0-9._:-]{1,64}\/[A-Za-z0-9._:-]{1,64}$/, 'expected the id of a ticket')
  .transform((text) => text as NonNullable<Extract<Command, { type: 'recall' }>['ticket']>);

type Field<Type extends Command['type'], Key extends string> =
  Extract<Command, { type: Type }> extends { readonly [K in Key]?: infer Value }
    ? Exclude<Value, undefined | null>
    : never;

const counter = named<Field<'open-counter', 'counter'>>();
const outcome = z.exactOptional(named<Field<'finish-service', 'outcome'>>());
const ofCounter = { counter, ticket: z.exactOptional(ticketId) };

export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('take-ticket'),
    service: named<Field<'take-ticket', 'service'>>(),
    priority: z.exactOptional(named<Field<'take-ticket', 'priority'>>()),
    errand: z.exactOptional(named<Field<'take-ticket', 'errand'>>()),
    language: z.exactOptional(z.enum(languages)),
    kiosk: z.exactOptional(named<Field<'take-ticket', 'kiosk'>>()),
  }),
  z.strictObject({ type: z.literal('open-counter'), counter }),
  z.strictObject({ type: z.literal('close-counter'), counter }),
  z.strictObject({ type: z.literal('call-next'), ...ofCounter, after: ticketId.nullable(), outcome }),
  z.strictObject({ type: z.literal('recall'), ...ofCounter }),
  z.strictObject({ type: z.literal('start-service'), ...ofCounter }),
  z.strictObject({ type: z.literal('finish-service'), ...ofCounter, outcome }),
  z.strictObject({ type: z.literal('mark-no-show'), ...ofCounter }),
]) satisfies z.ZodType<Command>;

export const commandMessageSchema = z.strictObject({
  id: named<CommandId>(),
  command: commandSchema,
}) satisfies z.ZodType<CommandMessage>;

export const screenSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('kiosk'), id: named<Extract<Screen, { type: 'kiosk' }>['id']>() }),
  z.strictObject({ type: z.literal('display'), id: named<Extract<Screen, { type: 'display' }>['id']>() }),
  z.strictObject({ type: z.literal('counter'), id: named<Extract<Screen, { type: 'counter' }>['id']>() }),
  z.strictObject({ type: z.literal('counters') }),
]) satisfies z.ZodType<Screen>;

export const helloSchema = z.strictObject({
  protocol: z.int(),
  screen: screenSchema,
  language: z.exactOptional(z.enum(languages)),
}) satisfies z.ZodType<Hello>;

export const signInSchema = z.strictObject({
  agent: z.string().max(64),
  pin: z.string().max(64),
}) satisfies z.ZodType<SignIn>;

/** What the sender meant, or the field that is wrong: `command.counter: expected string`. */
export function parsed<Value>(
  schema: z.ZodType<Value>,
  input: unknown,
): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly field: string } {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  const [issue] = result.error.issues;
  const path = issue?.path.join('.') || 'body';
  // The message may hold what the sender wrote, and that may be long.
  return { ok: false, field: `${path}: ${issue?.message ?? 'invalid'}`.slice(0, 200) };
}
