import type {
  ComplaintAnswered,
  ComplaintAssigned,
  ComplaintClosed,
  ComplaintFiled,
  FeedbackGiven,
  HelpAnswered,
  HelpRequested,
} from '../events.ts';
import type { ComplaintNumber } from '../ids.ts';
import type { Complaint, State } from '../model.ts';
import { endedIn, type Moment, withEnded } from './change.ts';
import { mapLike } from './owned.ts';

export const helpRequested = (state: State, { kiosk, counter }: HelpRequested, { at, seq }: Moment): State => ({
  ...state,
  help: [...state.help, { seq, at, kiosk, counter }],
});

export const helpAnswered = (state: State, { request }: HelpAnswered): State => ({
  ...state,
  help: state.help.filter(({ seq }) => seq !== request),
});

/** A visit of today is marked as rated; of an earlier day nothing is left to mark. */
export function feedbackGiven(state: State, { ticketId }: FeedbackGiven): State {
  const live = state.tickets.get(ticketId);
  if (live) return { ...state, tickets: mapLike(state.tickets).set(ticketId, { ...live, isRated: true }) };
  const gone = endedIn(state, ticketId);
  return gone ? withEnded(state, gone, (ticket) => ({ ...ticket, isRated: true })) : state;
}

export function complaintFiled(state: State, { complaint: number, kind, dueOn, day }: ComplaintFiled): State {
  const [year = '', count = ''] = number.split('-');
  const filed: Complaint = {
    number,
    kind,
    filedOn: state.day?.date ?? day,
    dueOn,
    assignedTo: null,
    isAnswered: false,
  };
  const { open, lastNumber } = state.complaints;
  const complaints = { open: [...open, filed], lastNumber: { ...lastNumber, [year]: Number(count) } };
  return { ...state, complaints };
}

export const complaintAssigned = (state: State, { complaint, to }: ComplaintAssigned): State =>
  withComplaint(state, complaint, (one) => ({ ...one, assignedTo: to }));

export const complaintAnswered = (state: State, { complaint }: ComplaintAnswered): State =>
  withComplaint(state, complaint, (one) => ({ ...one, isAnswered: true }));

export const complaintClosed = (state: State, { complaint }: ComplaintClosed): State => ({
  ...state,
  complaints: { ...state.complaints, open: state.complaints.open.filter(({ number }) => number !== complaint) },
});

const withComplaint = (state: State, number: ComplaintNumber, change: (one: Complaint) => Complaint): State => ({
  ...state,
  complaints: {
    ...state.complaints,
    open: state.complaints.open.map((one) => (one.number === number ? change(one) : one)),
  },
});
