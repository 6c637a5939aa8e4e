import { z } from 'zod';
import type { SlipCause, SlipResult } from '../../domain/commands.ts';
import type { ClassId, CommandId, GroupId, KioskId, PrinterId } from '../../domain/ids.ts';
import { languages } from '../../domain/setup.ts';
import { needs, type WireCommandOf } from '../wireCommand.ts';
import { label, named, reason, service, ticketId, timestamp } from './fields.ts';

const slipResults = [
  ...(['printed', 'sent-unconfirmed', 'not-ready', 'not-confirmed'] as const),
  ...(['refused', 'timeout', 'reset', 'stalled'] as const),
] satisfies readonly SlipResult[];

const slipCauses = ['cover-open', 'paper-end', 'cutter', 'offline', 'error'] satisfies readonly SlipCause[];

const priority = named<ClassId | GroupId>();

/** What a visitor asks for. */
const wanted = {
  service,
  priority: z.exactOptional(priority),
  errand: z.exactOptional(service),
  also: z.exactOptional(z.array(service).max(8)),
  cases: z.exactOptional(z.int().min(1).max(20)),
  language: z.exactOptional(z.enum(languages)),
  needs: z.exactOptional(z.array(z.enum(needs)).min(1).max(needs.length)),
};

const takeTicket = z.strictObject({
  type: z.literal('take-ticket'),
  ...wanted,
  kiosk: z.exactOptional(named<KioskId>()),
}) satisfies z.ZodType<WireCommandOf<'take-ticket'>>;

const cancelTicket = z.strictObject({
  type: z.literal('cancel-ticket'),
  ticket: z.exactOptional(ticketId),
  reason,
}) satisfies z.ZodType<WireCommandOf<'cancel-ticket'>>;

const reprintTicket = z.strictObject({ type: z.literal('reprint-ticket'), ticket: ticketId }) satisfies z.ZodType<
  WireCommandOf<'reprint-ticket'>
>;

const changePriority = z.strictObject({
  type: z.literal('change-priority'),
  ticket: ticketId,
  priority: priority.nullable(),
  reason,
}) satisfies z.ZodType<WireCommandOf<'change-priority'>>;

const reportSlip = z.strictObject({
  type: z.literal('report-slip'),
  ticket: ticketId,
  result: z.enum(slipResults),
  printer: z.exactOptional(named<PrinterId>()),
  cause: z.exactOptional(z.enum(slipCauses)),
  paperLow: z.exactOptional(z.literal(true)),
}) satisfies z.ZodType<WireCommandOf<'report-slip'>>;

const handOver = z.strictObject({
  type: z.literal('hand-over'),
  ...wanted,
  take: named<CommandId>(),
  label,
  issued: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('age'), ageMs: z.int().min(0) }),
    z.strictObject({ by: z.literal('clock'), at: timestamp, lastContact: timestamp }),
  ]),
}) satisfies z.ZodType<WireCommandOf<'hand-over'>>;

/** The commands about one ticket's paper and place. */
export const ticketCommands = [takeTicket, cancelTicket, reprintTicket, changePriority, reportSlip, handOver] as const;
