import { z } from 'zod';
import { languages } from '../domain/setup.ts';
import type { Screen } from '../views/screen.ts';
import { named } from './commands/fields.ts';
import type { Hello, SignIn } from './messages.ts';

export const screenSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('kiosk'), id: named<Extract<Screen, { type: 'kiosk' }>['id']>() }),
  z.strictObject({ type: z.literal('display'), id: named<Extract<Screen, { type: 'display' }>['id']>() }),
  z.strictObject({ type: z.literal('counter'), id: named<Extract<Screen, { type: 'counter' }>['id']>() }),
  z.strictObject({ type: z.literal('counters') }),
  z.strictObject({ type: z.literal('supervisor') }),
  z.strictObject({ type: z.literal('ticket') }),
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
