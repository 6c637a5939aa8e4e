import type { Branded } from './ids.ts';

/** Milliseconds since 1970 in UTC. */
export type Instant = Branded<number, 'Instant'>;
/** The same moment as the journal and the wire write it: ISO 8601 in UTC with milliseconds. */
export type Timestamp = Branded<string, 'Timestamp'>;
/** A local calendar date, `YYYY-MM-DD`, that names the business day beginning on it. */
export type BusinessDay = Branded<string, 'BusinessDay'>;
/** A local time of day, `HH:MM`. */
export type TimeOfDay = Branded<string, 'TimeOfDay'>;
/** A zone name of the IANA database, `America/Bogota`. */
export type Zone = Branded<string, 'Zone'>;

export const minutesToMs = (minutes: number): number => minutes * 60_000;

export const timestampOf = (at: Instant): Timestamp => new Date(at).toISOString() as Timestamp;

export const instantOf = (timestamp: Timestamp): Instant => Date.parse(timestamp) as Instant;

/** When business days begin, and where. */
export type DayRule = { readonly zone: Zone; readonly dayStartsAt: TimeOfDay };

/** The business day in which an instant lies: the latest one that has begun by then. */
export function businessDayOf(at: Instant, rule: DayRule): BusinessDay {
  const today = new Date(wallClock(at, rule.zone)).toISOString().slice(0, 10) as BusinessDay;
  // A clock set back over dayStartsAt shows "yesterday" again for an hour: the day that has begun stays begun.
  for (const day of [nextDay(today), today]) if (startOfDay(day, rule) <= at) return day;
  return previousDay(today);
}

/** The first instant at which the local clock shows `dayStartsAt` of that date or, where it is skipped, anything later. */
export function startOfDay(day: BusinessDay, rule: DayRule): Instant {
  const wall = Date.parse(`${day}T${rule.dayStartsAt}:00Z`);
  const aDay = 26 * 3_600_000;
  let low = wall - aDay;
  let high = wall + aDay;
  const offsets = [low, high].map((at) => readClock(at, rule.zone) - at);
  const exact = offsets.map((offset) => wall - offset).filter((at) => readClock(at, rule.zone) === wall);
  if (exact.length > 0) return Math.min(...exact) as Instant;
  // The local clock jumps over this time: the jump itself is the start.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readClock(middle, rule.zone) >= wall) high = middle;
    else low = middle;
  }
  return high as Instant;
}

export const nextDay = (day: BusinessDay): BusinessDay => shifted(day, 1);
export const previousDay = (day: BusinessDay): BusinessDay => shifted(day, -1);

function shifted(day: BusinessDay, days: number): BusinessDay {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  return moved.toISOString().slice(0, 10) as BusinessDay;
}

/** The local date and time at an instant, read as if it were UTC, in milliseconds. */
export function wallClock(at: number, zone: Zone): number {
  const offset = offsetIn(Math.floor(at / stretchMs), zone);
  return offset === null ? readClock(at, zone) : at + offset;
}

/** No local clock is set and set back within such a time, in ms. */
const stretchMs = 15 * 60_000;
/** Far more than a day of a few zones asks for. */
const mostKnown = 10_000;

const offsets = new Map<string, number | null>();

/** How far the local clock is from UTC all through one stretch, in ms; null: it is set within it. Reading the clock is dear. */
function offsetIn(stretch: number, zone: Zone): number | null {
  const key = `${stretch} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const [first, last] = [stretch * stretchMs, (stretch + 1) * stretchMs - 1];
  const offset = readClock(first, zone) - first;
  const found = readClock(last, zone) - last === offset ? offset : null;
  if (offsets.size >= mostKnown) offsets.clear();
  offsets.set(key, found);
  return found;
}

// Where one date after the other is looked at, nothing is asked twice: it is read directly.
function readClock(at: number, zone: Zone): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}

const clocks = new Map<Zone, Intl.DateTimeFormat>();

function clockOf(zone: Zone): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, made);
  return made;
}
