import { z } from 'zod';
import type { OutcomeCode } from '../../domain/ids.ts';
import type { WireCommandOf } from '../wireCommand.ts';
import { counter, freeText, named, ofCounter, reason, service, ticketId } from './fields.ts';

const outcome = z.exactOptional(named<OutcomeCode>());
const note = z.exactOptional(freeText());

const openCounter = z.strictObject({
  type: z.literal('open-counter'),
  counter,
  takeOver: z.exactOptional(z.boolean()),
}) satisfies z.ZodType<WireCommandOf<'open-counter'>>;
const pauseCounter = z.strictObject({ type: z.literal('pause-counter'), counter, reason }) satisfies z.ZodType<
  WireCommandOf<'pause-counter'>
>;
const resumeCounter = z.strictObject({ type: z.literal('resume-counter'), counter }) satisfies z.ZodType<
  WireCommandOf<'resume-counter'>
>;
const closeCounter = z.strictObject({ type: z.literal('close-counter'), counter }) satisfies z.ZodType<
  WireCommandOf<'close-counter'>
>;
const callNext = z.strictObject({
  type: z.literal('call-next'),
  ...ofCounter,
  after: ticketId.nullable(),
  outcome,
}) satisfies z.ZodType<WireCommandOf<'call-next'>>;
const callTicket = z.strictObject({
  type: z.literal('call-ticket'),
  counter,
  ticket: ticketId,
  reason,
}) satisfies z.ZodType<WireCommandOf<'call-ticket'>>;
const recall = z.strictObject({ type: z.literal('recall'), ...ofCounter }) satisfies z.ZodType<WireCommandOf<'recall'>>;
const startService = z.strictObject({ type: z.literal('start-service'), ...ofCounter }) satisfies z.ZodType<
  WireCommandOf<'start-service'>
>;
const finishService = z.strictObject({ type: z.literal('finish-service'), ...ofCounter, outcome }) satisfies z.ZodType<
  WireCommandOf<'finish-service'>
>;
const markNoShow = z.strictObject({ type: z.literal('mark-no-show'), ...ofCounter }) satisfies z.ZodType<
  WireCommandOf<'mark-no-show'>
>;
const reinstateTicket = z.strictObject({ type: z.literal('reinstate-ticket'), ticket: ticketId }) satisfies z.ZodType<
  WireCommandOf<'reinstate-ticket'>
>;
const holdTicket = z.strictObject({ type: z.literal('hold-ticket'), ...ofCounter, note }) satisfies z.ZodType<
  WireCommandOf<'hold-ticket'>
>;
const resumeTicket = z.strictObject({
  type: z.literal('resume-ticket'),
  counter,
  ticket: ticketId,
}) satisfies z.ZodType<WireCommandOf<'resume-ticket'>>;
const returnToQueue = z.strictObject({ type: z.literal('return-to-queue'), ...ofCounter, reason }) satisfies z.ZodType<
  WireCommandOf<'return-to-queue'>
>;
const transfer = z.strictObject({
  type: z.literal('transfer'),
  counter: z.exactOptional(counter),
  ticket: z.exactOptional(ticketId),
  to: z.union([z.strictObject({ service }), z.strictObject({ counter })]),
  place: z.enum(['by-order', 'last', 'first']),
  reason: z.exactOptional(reason),
  note,
}) satisfies z.ZodType<WireCommandOf<'transfer'>>;
const addService = z.strictObject({ type: z.literal('add-service'), ...ofCounter, service }) satisfies z.ZodType<
  WireCommandOf<'add-service'>
>;
const undo = z.strictObject({ type: z.literal('undo'), counter }) satisfies z.ZodType<WireCommandOf<'undo'>>;

/** The steps of an agent at a counter. */
export const counterCommands = [
  ...([openCounter, pauseCounter, resumeCounter, closeCounter] as const),
  ...([callNext, callTicket, recall, startService, finishService, markNoShow] as const),
  ...([reinstateTicket, holdTicket, resumeTicket, returnToQueue, transfer, addService, undo] as const),
] as const;
