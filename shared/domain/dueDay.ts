import type { ComplaintKind, Setup } from './setup.ts';
import { type BusinessDay, nextDay } from './time.ts';

/** The point may be closed until further notice; a law is not: after these many days every day counts. */
const longest = 366;

/**
 * The last day on which an answer is in time: the day of filing does not count, nor, where working days count, Saturdays,
 * Sundays and closures of the point (Colombia: 15 working days, Ley 1755 de 2015, art. 14).
 */
export function dueDay(
  { complaints, closures }: Pick<Setup, 'complaints' | 'closures'>,
  kind: ComplaintKind,
  filed: BusinessDay,
): BusinessDay {
  const isClosed = (day: BusinessDay) => isWeekend(day) || closures.some(({ from, to }) => from <= day && day <= to);
  let day = filed;
  let left = complaints.dueDays[kind];
  for (let passed = 1; left > 0; passed += 1) {
    day = nextDay(day);
    if (!complaints.countsWorkingDays || passed > longest || !isClosed(day)) left -= 1;
  }
  return day;
}

/** By the calendar alone: a date has the same weekday everywhere. */
const isWeekend = (day: BusinessDay): boolean => [0, 6].includes(new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay());
