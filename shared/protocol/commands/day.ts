import { z } from 'zod';
import { setupSchema } from '../setupSchema.ts';
import type { WireCommandOf } from '../wireCommand.ts';
import { reason, service } from './fields.ts';

const suspendService = z.strictObject({ type: z.literal('suspend-service'), service, reason }) satisfies z.ZodType<
  WireCommandOf<'suspend-service'>
>;
const resumeService = z.strictObject({ type: z.literal('resume-service'), service }) satisfies z.ZodType<
  WireCommandOf<'resume-service'>
>;
const openDay = z.strictObject({ type: z.literal('open-day') }) satisfies z.ZodType<WireCommandOf<'open-day'>>;
const closeDay = z.strictObject({ type: z.literal('close-day') }) satisfies z.ZodType<WireCommandOf<'close-day'>>;
const changeSetup = z.strictObject({ type: z.literal('change-setup'), setup: setupSchema }) satisfies z.ZodType<
  WireCommandOf<'change-setup'>
>;

/** What a supervisor decides for the whole point. */
export const dayCommands = [suspendService, resumeService, openDay, closeDay, changeSetup] as const;
