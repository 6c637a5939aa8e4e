import type { Service, Setup, WeeklyHours, Windows } from './setup.ts';
import { type BusinessDay, type Instant, nextDay, startOfDay, type TimeOfDay, wallClock } from './time.ts';

type Hours = Pick<Setup, 'hours' | 'closures' | 'zone'>;
type HoursOfService = Pick<Service, 'hours'>;

const aMinute = 60_000;
const aDay = 1_440 * aMinute;
/** How far ahead an opening is looked for. */
const daysAhead = 31;

/** Whether tickets of the service are issued now: the local clock stands in a window of the point and of the service, on a date without a closure. */
export function isOpen(setup: Hours, service: HoursOfService, at: Instant): boolean {
  const wall = wallClock(at, setup.zone);
  const time = wall % aDay;
  return windowsOn(setup, service, dateOf(wall)).some(({ from, until }) => from <= time && time < until);
}

/** The first instant from `at` on at which tickets of the service are issued; null: none within 31 days. */
export function opensAt(setup: Hours, service: HoursOfService, at: Instant): Instant | null {
  const last = at + daysAhead * aDay;
  let date = dateOf(wallClock(at, setup.zone));
  for (let begins = at; begins <= last; date = nextDay(date)) {
    const ends = startOfDay(nextDay(date), { zone: setup.zone, dayStartsAt: midnight });
    const found = opensWithin(setup, service, { date, begins, ends });
    if (found !== null) return found <= last ? found : null;
    begins = Math.max(begins, ends) as Instant;
  }
  return null;
}

/** When tickets of the service stop being issued, if they are issued at `at`; null: they are not, or not before 31 days. */
export function closesAt(setup: Hours, service: HoursOfService, at: Instant): Instant | null {
  let ends = at;
  for (let days = 0; days <= daysAhead; days += 1) {
    const wall = wallClock(ends, setup.zone);
    const time = wall % aDay;
    const window = windowsOn(setup, service, dateOf(wall)).find(({ from, until }) => from <= time && time < until);
    if (!window) return ends > at ? ends : null;
    const next = (ends + window.until - time) as Instant;
    const isClockSet = wallClock(next, setup.zone) - next !== wall - ends;
    ends = isClockSet ? firstClosedMinute(setup, service, ends) : next;
  }
  return null;
}

/** Minutes since midnight: `24:00` is 1440. */
export const minutesOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const midnight = '00:00' as TimeOfDay;

/** The rest of one local date, until its end (excluded). */
type Rest = { readonly date: BusinessDay; readonly begins: Instant; readonly ends: Instant };

function opensWithin(setup: Hours, service: HoursOfService, { date, begins, ends }: Rest): Instant | null {
  const windows = windowsOn(setup, service, date);
  if (windows.length === 0) return null;
  const offset = wallClock(begins, setup.zone) - begins;
  if (wallClock(ends, setup.zone) - ends !== offset) return firstOpenMinute(setup, service, { date, begins, ends });
  const time = (begins + offset) % aDay;
  const starts = windows.filter(({ until }) => until > time).map(({ from }) => Math.max(from, time));
  return starts.length === 0 ? null : ((begins + Math.min(...starts) - time) as Instant);
}

/** On a date on which the local clock is set forward or back, times are skipped or come twice: only the clock itself can tell. */
function firstOpenMinute(setup: Hours, service: HoursOfService, { begins, ends }: Rest): Instant | null {
  if (isOpen(setup, service, begins)) return begins;
  for (let at = Math.ceil(begins / aMinute) * aMinute; at < ends; at += aMinute)
    if (isOpen(setup, service, at as Instant)) return at as Instant;
  return null;
}

/** The same for its end, of which a clock that is set forward may skip a part; a day later, where it stays open. */
function firstClosedMinute(setup: Hours, service: HoursOfService, from: Instant): Instant {
  let at = (Math.floor(from / aMinute) * aMinute + aMinute) as Instant;
  while (at < from + aDay && isOpen(setup, service, at)) at = (at + aMinute) as Instant;
  return at;
}

type Span = { readonly from: number; readonly until: number };

/** When both the point and the service are open on a date, in milliseconds of the local clock since midnight. */
function windowsOn({ hours, closures }: Hours, service: HoursOfService, date: BusinessDay): readonly Span[] {
  if (closures.some(({ from, to }) => from <= date && date <= to)) return [];
  const ofPoint = spansOn(hours, date);
  if (!service.hours) return ofPoint;
  return spansOn(service.hours, date)
    .flatMap((own) => ofPoint.map((other) => overlapOf(own, other)))
    .filter(({ from, until }) => from < until);
}

const overlapOf = (a: Span, b: Span): Span => ({ from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) });

function spansOn(hours: WeeklyHours, date: BusinessDay): readonly Span[] {
  const mondayFirst = (new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay() + 6) % 7;
  const windows: Windows = hours[mondayFirst] ?? [];
  return windows.map(({ from, until }) => ({ from: minutesOf(from) * aMinute, until: minutesOf(until) * aMinute }));
}

const dateOf = (wall: number): BusinessDay => new Date(wall).toISOString().slice(0, 10) as BusinessDay;
