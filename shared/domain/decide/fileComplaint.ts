import type { FileComplaint } from '../commands.ts';
import { dueDay } from '../dueDay.ts';
import type { ComplaintNumber } from '../ids.ts';
import type { Complaints, State } from '../model.ts';
import type { BusinessDay } from '../time.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { todayOf } from './todayOf.ts';
import { visitOf } from './visitOf.ts';

/** Gives a complaint, suggestion, request or praise its number and the day by which it must be answered, counted from today. */
export function fileComplaint(state: State, command: FileComplaint, { at }: Asking): Decision {
  const visit = visitOf(state, command, at);
  if ('type' in visit) return refused(visit);
  const { kind, note, ticket: ticketId = null } = command;
  const today = todayOf(state, at);
  const complaint = nextNumber(state.complaints, today);
  const dueOn = dueDay(state.setup, kind, today);
  return accepted({ type: 'complaint-filed', complaint, kind, ticketId, day: visit.day, dueOn, note });
}

/** The next number of the year: `2026-000123`. */
function nextNumber({ lastNumber }: Complaints, today: BusinessDay): ComplaintNumber {
  const year = today.slice(0, 4);
  return `${year}-${String((lastNumber[year] ?? 0) + 1).padStart(6, '0')}` as ComplaintNumber;
}
