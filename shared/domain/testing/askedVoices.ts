import type { Command, HandOver, OfflineTime } from '../commands.ts';
import { allEnded } from '../endedTickets.ts';
import type { TicketId } from '../ids.ts';
import type { State } from '../model.ts';
import { timestampOf } from '../time.ts';
import { type Asked, fromAgent } from './asked.ts';
import { minute } from './given.ts';
import { idOf } from './happened.ts';

/** Fields of a command beside those that every test says. */
type Fields = Readonly<Record<string, unknown>>;

const asks = (type: Command['type'], fields: Fields): Asked =>
  fromAgent(() => ({ type, ...fields }) as unknown as Command);

const ofTicket = (type: Command['type'], label: string, fields: Fields = {}): Asked =>
  fromAgent((state) => ({ type, ticket: ticketCalled(label, state), ...fields }) as unknown as Command);

/** The id of today's ticket with this label, or one that a story could have taken. */
function ticketCalled(label: string, { tickets, ended }: State): TicketId {
  const all = [...tickets.values(), ...allEnded(ended).map(({ ticket }) => ticket)];
  return all.find((ticket) => ticket.label === label)?.id ?? idOf(label);
}

/** A visitor who asks for more than a service and a priority. */
export const takeTicketFor = (service: string, fields: Fields): Asked =>
  asks('take-ticket', { service, ...fields }).by('kiosk:k1');

export const cancelTicket = (label: string, reason: string): Asked => ofTicket('cancel-ticket', label, { reason });
export const reprintTicket = (label: string): Asked => ofTicket('reprint-ticket', label);
export const reportSlip = (label: string, result: string, said: Fields = {}): Asked =>
  ofTicket('report-slip', label, { result, ...said });
export const changePriority = (label: string, priority: string | null, reason = 'noticed'): Asked =>
  ofTicket('change-priority', label, { priority, reason });

/** A ticket for information that the kiosk issued offline under the id `take`, just now unless the test says when. */
export const handOver = (label: string, take: string, said: Partial<HandOver> | Fields = {}): Asked => {
  const issued: OfflineTime = { by: 'age', ageMs: 0 };
  return asks('hand-over', { service: 'information', take, label, issued, ...said }).by('kiosk:k1');
};
export const ago = (minutes: number): OfflineTime => ({ by: 'age', ageMs: minutes * 60_000 });
/** By the kiosk's clock, in minutes of the story. */
export const byClock = (at: number, lastContact: number): OfflineTime => ({
  by: 'clock',
  at: timestampOf(minute(at)),
  lastContact: timestampOf(minute(lastContact)),
});

export const suspendService = (service: string, reason = 'no-staff'): Asked =>
  asks('suspend-service', { service, reason });
export const resumeService = (service: string): Asked => asks('resume-service', { service });
export const openDay = (): Asked => asks('open-day', {}).by('supervisor:supervisor');
export const closeDay = (): Asked => asks('close-day', {}).by('supervisor:supervisor');

export const requestHelp = (place: Fields = {}): Asked => asks('request-help', place);
export const answerHelp = (request: number): Asked => asks('answer-help', { request });
export const giveFeedback = (label: string, fields: Fields): Asked =>
  ofTicket('give-feedback', label, fields).by('phone:p1');
export const fileComplaint = (kind = 'complaint', fields: Fields = {}): Asked =>
  asks('file-complaint', { kind, note: 'note-1', ...fields });
export const assignComplaint = (complaint: string, to: string): Asked => asks('assign-complaint', { complaint, to });
export const answerComplaint = (complaint: string): Asked => asks('answer-complaint', { complaint, note: 'note-2' });
export const closeComplaint = (complaint: string): Asked => asks('close-complaint', { complaint });
