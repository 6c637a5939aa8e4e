import type { Visit } from '../shared/domain/commands.ts';
import type { TicketId } from '../shared/domain/ids.ts';
import type { Language } from '../shared/domain/setup.ts';
import { commandMessageSchema } from '../shared/protocol/commands/commandSchema.ts';
import type { Done, Reply, ReplyEvent } from '../shared/protocol/messages.ts';
import { notDone } from '../shared/protocol/notDone.ts';
import type { Refusal } from '../shared/protocol/refusals.ts';
import { parsed } from '../shared/protocol/schemas.ts';
import { type Caller, senderOfCommand } from './caller.ts';
import type { RateLimit } from './http/rateLimit.ts';
import type { Submit } from './registers/submitWithRegisters.ts';
import type { Answer, ServicePoint } from './servicePoint.ts';

/** What answering a command takes. */
export type Answering = {
  readonly point: ServicePoint;
  /** Takes free texts and needs off to the registers and submits the rest. */
  readonly submit: Submit;
  readonly limit: RateLimit;
  /** The code that opens a ticket on a phone; in no entry, only in the reply to its own sender. */
  readonly ticketCode: (ticket: TicketId) => string;
};

/** The reply to whatever was sent as a command, over HTTP or a socket alike. */
export async function answerCommand(
  answering: Answering,
  caller: Caller,
  body: unknown,
  language: Language,
): Promise<Reply> {
  const no = (refusal: Refusal) => notDone(refusal, language);
  if (caller.type === 'nobody') return no({ type: 'not-signed-in' });
  if (caller.type === 'revoked') return no({ type: 'device-revoked' });
  const message = parsed(commandMessageSchema, body);
  if (!message.ok) return no({ type: 'malformed', field: message.field });
  const sender = senderOfCommand(caller, message.value.command.type);
  if (!sender) return no({ type: 'not-signed-in' });
  const taken = answering.limit.take(sender);
  if (!taken.ok) return no({ type: 'too-many', waitSeconds: Math.ceil(taken.retryAfterMs / 1000) });
  if (caller.type === 'phone' && speaksOfAnother(message.value.command, caller.visit))
    return no({ type: 'not-allowed' });
  const answer = await answering.submit(sender, message.value, caller.type === 'phone' ? caller.visit : undefined);
  return answer.ok ? done(answering, answer) : no(answer.refusal);
}

/** A phone may leave its ticket out, but to take its own for another that it names would do what nobody asked. */
function speaksOfAnother(command: object, visit: Visit): boolean {
  const { ticket = visit.ticket, day = visit.day } = command as Partial<Visit>;
  return ticket !== visit.ticket || day !== visit.day;
}

function done({ ticketCode }: Answering, { entry }: Extract<Answer, { ok: true }>): Done {
  const events = entry.events.map(
    (event): ReplyEvent => (event.type === 'ticket-taken' ? { ...event, code: ticketCode(event.ticket.id) } : event),
  );
  return { ok: true, revision: entry.seq, events };
}
