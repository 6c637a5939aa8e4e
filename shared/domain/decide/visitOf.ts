import type { TicketId } from '../ids.ts';
import type { State, Ticket } from '../model.ts';
import type { Rejection } from '../rejections.ts';
import { type BusinessDay, type Instant, previousDay } from '../time.ts';
import { ticketOfToday } from './ticketOfToday.ts';
import { todayOf } from './todayOf.ts';

/** For how many days after a visit its visitor is heard. */
export const daysHeard = 7;

type Names = { readonly ticket?: TicketId; readonly day?: BusinessDay };

/** The day of a visit and, if it is today's, its ticket. Those of earlier days nobody here remembers: the sender's code vouches for them. */
export type VisitOn = { readonly day: BusinessDay; readonly ticket: Ticket | null };

/** The visit that somebody speaks of, or why nobody hears of it any more. */
export function visitOf(state: State, { ticket: id, day }: Names, at: Instant): VisitOn | Rejection {
  const today = todayOf(state, at);
  const on = day ?? today;
  if (on > today) return { type: 'unknown-ticket' };
  if (on < earliestHeard(today)) return { type: 'visit-too-old' };
  if (id === undefined || on < today) return { day: on, ticket: null };
  const ticket = ticketOfToday(state, id);
  return ticket ? { day: on, ticket } : { type: 'unknown-ticket' };
}

function earliestHeard(today: BusinessDay): BusinessDay {
  let day = today;
  for (let back = 0; back < daysHeard; back += 1) day = previousDay(day);
  return day;
}
