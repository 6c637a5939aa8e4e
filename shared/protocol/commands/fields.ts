import { z } from 'zod';
import type { Command } from '../../domain/commands.ts';
import type { ComplaintNumber, CounterId, ReasonCode, ServiceId, TicketId } from '../../domain/ids.ts';
import type { BusinessDay, Timestamp } from '../../domain/time.ts';
import { longestText } from '../wireCommand.ts';

/** A name of the setup or of a sender, as the domain's own branded string. */
export const named = <Name extends string>() =>
  z
    .string()
    .regex(/^[A-Za-z0-9._:-]{1,64}$/, 'expected 1–64 of A-Za-z0-9._:-')
    .transform((text) => text as Name);

/** A text of a given form, as the domain's own branded string. */
const formed = <Name extends string>(form: RegExp, what: string) =>
  z
    .string()
    .regex(form, `expected ${what}`)
    .transform((text) => text as Name);

/** A ticket's id: its sender (`role:id`) and the sender's command, with a slash between. */
export const ticketId = formed<TicketId>(
  /^[a-z]{1,16}:[A-Za-z0-9._:-]{1,64}\/[A-Za-z0-9._:-]{1,64}$/,
  'the id of a ticket',
);
export const label = formed<Extract<Command, { type: 'hand-over' }>['label']>(
  /^[A-Z][0-9]{3,6}(-[0-9]{1,3})?$/,
  'a label: B047',
);
export const complaintNumber = formed<ComplaintNumber>(/^[0-9]{4}-[0-9]{6,9}$/, 'a number: 2026-000123');
export const businessDay = formed<BusinessDay>(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 'a date: 2026-03-02');
export const timestamp = z.iso.datetime({ precision: 3 }).transform((text) => text as Timestamp);

/** A free text for the registers; line breaks and tabs are its only control characters. */
export const freeText = (longest = longestText) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cs}]*$/u, 'expected whole characters');

export const counter = named<CounterId>();
export const service = named<ServiceId>();
export const reason = named<ReasonCode>();
export const ofCounter = { counter, ticket: z.exactOptional(ticketId) };
