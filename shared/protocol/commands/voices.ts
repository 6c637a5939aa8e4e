import { z } from 'zod';
import type { AgentId, KioskId } from '../../domain/ids.ts';
import type { ComplaintKind } from '../../domain/setup.ts';
import { longestContact, type WireCommandOf } from '../wireCommand.ts';
import { businessDay, complaintNumber, counter, freeText, named, ticketId } from './fields.ts';

const kinds = ['complaint', 'suggestion', 'request', 'praise'] as const satisfies readonly ComplaintKind[];
const visit = { ticket: z.exactOptional(ticketId), day: z.exactOptional(businessDay) };
const grade = z.int().min(1).max(5);

const requestHelp = z.strictObject({
  type: z.literal('request-help'),
  kiosk: z.exactOptional(named<KioskId>()),
  counter: z.exactOptional(counter),
}) satisfies z.ZodType<WireCommandOf<'request-help'>>;
const answerHelp = z.strictObject({ type: z.literal('answer-help'), request: z.int().min(1) }) satisfies z.ZodType<
  WireCommandOf<'answer-help'>
>;
const giveFeedback = z.strictObject({
  type: z.literal('give-feedback'),
  ...visit,
  expectation: z.exactOptional(grade),
  perception: grade,
  comment: z.exactOptional(freeText()),
}) satisfies z.ZodType<WireCommandOf<'give-feedback'>>;
const fileComplaint = z.strictObject({
  type: z.literal('file-complaint'),
  ...visit,
  kind: z.enum(kinds),
  text: freeText(),
  contact: z.exactOptional(freeText(longestContact)),
}) satisfies z.ZodType<WireCommandOf<'file-complaint'>>;
const assignComplaint = z.strictObject({
  type: z.literal('assign-complaint'),
  complaint: complaintNumber,
  to: named<AgentId>(),
}) satisfies z.ZodType<WireCommandOf<'assign-complaint'>>;
const answerComplaint = z.strictObject({
  type: z.literal('answer-complaint'),
  complaint: complaintNumber,
  text: freeText(),
}) satisfies z.ZodType<WireCommandOf<'answer-complaint'>>;
const closeComplaint = z.strictObject({
  type: z.literal('close-complaint'),
  complaint: complaintNumber,
}) satisfies z.ZodType<WireCommandOf<'close-complaint'>>;

/** What visitors and staff say beside the queue. */
export const voiceCommands = [
  ...([requestHelp, answerHelp, giveFeedback, fileComplaint] as const),
  ...([assignComplaint, answerComplaint, closeComplaint] as const),
] as const;
