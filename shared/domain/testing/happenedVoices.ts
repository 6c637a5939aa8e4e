import type { Event } from '../events.ts';
import { atCounter, type Happened, happened, idOf } from './happened.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An event that is said whole, as past and as expected. */
const whole = (type: Event['type'], fields: Fields): Happened =>
  happened({ type, ...fields }, () => ({ type, ...fields }) as unknown as Event);

const ofTicket = (type: Event['type'], label: string, fields: Fields = {}): Happened =>
  happened({ type, label, ...fields }, ({ tickets }) => {
    const ticketId = [...tickets.values()].find((ticket) => ticket.label === label)?.id ?? idOf(label);
    return { type, ticketId, label, ...fields } as unknown as Event;
  });

export const cancelled = (label: string, reason = 'left'): Happened => ofTicket('ticket-cancelled', label, { reason });
export const reprintAsked = (label: string): Happened => ofTicket('reprint-asked', label);
export const slipReported = (label: string, result: string): Happened => ofTicket('slip-reported', label, { result });
export const priorityChanged = (label: string, priority: string | null, reason = 'noticed'): Happened =>
  ofTicket('priority-changed', label, { priority, reason });
export const relabelled = (ticketId: string, from: string, to: string): Happened =>
  whole('ticket-relabelled', { ticketId, from, to });
export const arrivedLate = (label: string, day: string, said: Fields = {}): Happened =>
  whole('ticket-arrived-late', { ticket: { label, ...said }, day });
export const setAside = (label: string, counter: string): Happened =>
  atCounter('ticket-held', label, counter, {}, { note: null });

export const suspended = (service: string, reason = 'no-staff'): Happened =>
  whole('service-suspended', { service, reason });
export const resumed = (service: string): Happened => whole('service-resumed', { service });
export const helpRequested = (kiosk: string | null, counter: string | null): Happened =>
  whole('help-requested', { kiosk, counter });
export const helpAnswered = (request: number): Happened => whole('help-answered', { request });
export const feedbackGiven = (label: string, said: Fields): Happened =>
  whole('feedback-given', { ticketId: idOf(label), ...said });
export const complaintFiled = (complaint: string, said: Fields = {}): Happened => {
  const filled = { kind: 'complaint', ticketId: null, day: '2026-03-02', dueOn: '2026-03-23', note: 'note-1' };
  const event = { type: 'complaint-filed', complaint, ...filled, ...said } as unknown as Event;
  return happened({ type: 'complaint-filed', complaint, ...said }, () => event);
};
export const complaintAssigned = (complaint: string, to: string): Happened =>
  whole('complaint-assigned', { complaint, to });
export const complaintAnswered = (complaint: string, isInTime = true): Happened =>
  whole('complaint-answered', { complaint, note: 'note-2', isInTime });
export const complaintClosed = (complaint: string): Happened => whole('complaint-closed', { complaint });
