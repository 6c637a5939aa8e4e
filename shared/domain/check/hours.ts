import { minutesOf } from '../hours.ts';
import type { Closure, OpeningWindow, Setup, WeeklyHours, Windows } from '../setup.ts';
import type { Zone } from '../time.ts';
import { ofEach, type Problems, problemIf } from './problem.ts';
import { textsProblems } from './texts.ts';

/** When the point is open, and where: the zone, the beginning of its days, hours and closures. */
export const openingProblems = ({ zone, dayStartsAt, hours, closures }: Setup): Problems => [
  ...problemIf(!isZone(zone), 'zone', 'unknown-zone'),
  ...problemIf(!isTime(dayStartsAt), 'dayStartsAt', 'not-a-time'),
  ...hoursProblems(hours, 'hours'),
  ...ofEach(closures, 'closures', closureProblems),
];

/** The windows of each day: one after the other, each ending after it begins. */
export const hoursProblems = (hours: WeeklyHours, field: string): Problems =>
  ofEach<Windows>(hours, field, windowsProblems);

/** The windows of one day. */
export const windowsProblems = (windows: Windows, field: string): Problems =>
  ofEach(windows, field, (window, at, index) => windowProblems(window, at, windows[index - 1]));

function windowProblems({ from, until }: OpeningWindow, field: string, before: OpeningWindow | undefined): Problems {
  const malformed = [
    ...problemIf(!isTime(from), `${field}.from`, 'not-a-time'),
    ...problemIf(!isTime(until) && until !== '24:00', `${field}.until`, 'not-a-time'),
  ];
  if (malformed.length > 0) return malformed;
  return [
    ...problemIf(minutesOf(until) <= minutesOf(from), `${field}.until`, 'ends-before-it-begins'),
    ...problemIf(before !== undefined && minutesOf(from) < minutesOf(before.until), `${field}.from`, 'overlaps'),
  ];
}

const closureProblems = ({ from, to, reason }: Closure, field: string): Problems => [
  ...periodProblems(from, to, { from: `${field}.from`, to: `${field}.to` }),
  ...textsProblems(reason, `${field}.reason`),
];

/** Two local dates, the second not before the first. */
export function periodProblems(
  from: string,
  to: string,
  field: { readonly from: string; readonly to: string },
): Problems {
  const malformed = [
    ...problemIf(!isDate(from), field.from, 'not-a-date'),
    ...problemIf(!isDate(to), field.to, 'not-a-date'),
  ];
  return malformed.length > 0 ? malformed : problemIf(to < from, field.to, 'ends-before-it-begins');
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  // Where a parser takes the 30th of February for the 2nd of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function isZone(zone: Zone): boolean {
  // A bare offset knows no daylight saving.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
