import { z } from 'zod';
import { languages } from '../domain/setup.ts';
import { type SetUp, type StaffAct, staffPinPattern } from './bridge.ts';
import { commandSchema } from './commands/commandSchema.ts';
import { screenSchema } from './schemas.ts';

/** The longest address and PIN that a page may send, in characters. */
const longestAddress = 300;
const longestPin = 64;

/** The shape of what each call of the bridge brings; anything else is turned away by the main process. */
export const showSchema = z.strictObject({ screen: screenSchema, language: z.exactOptional(z.enum(languages)) });

export const sendSchema = z.strictObject({ command: commandSchema });

export const nothingSchema = z.undefined();

export const addressSchema = z.strictObject({ address: z.string().max(longestAddress) });

export const staffSchema = z.strictObject({
  pin: z.string().max(longestPin),
  act: z.enum(['exit', 'set-up', 'test-page']),
}) satisfies z.ZodType<StaffAct>;

export const setUpSchema = z.strictObject({
  address: z.string().max(longestAddress),
  language: z.enum(languages),
  screen: z.exactOptional(z.string().regex(/^[A-Za-z0-9._-]{1,64}$/)),
  pin: z.exactOptional(z.string().regex(staffPinPattern)),
}) satisfies z.ZodType<SetUp>;
