import type { Language } from '../shared/client/link.ts';
import type { Closed, KioskView } from '../shared/views/kioskView.ts';
import { type SpokenPart, text } from './spoken/spokenPart.ts';

/** When and for whom a time is said. */
export type Telling = { readonly nowMs: number; readonly zone: string; readonly language: Language };

const locales: Readonly<Record<Language, string>> = { es: 'es-CO', en: 'en-US', pt: 'pt-BR' };
const dayMs = 86_400_000;

/** Why something takes nobody now and, where it is known, when it will: `Cerrado.` `Abre mañana a las 8:00 a. m.` */
export function closedParts({ why, opensAt }: Closed, telling: Telling): readonly SpokenPart[] {
  const shut = text(why === 'suspended' ? 'suspended' : 'closed');
  return opensAt === null ? [shut] : [shut, opensPart(Date.parse(opensAt), telling)];
}

/** Until when the point gives out tickets today: `Abierto hoy` `hasta las 4:00 p. m.`; nothing while it is closed. */
export function openParts({ closed, closesAt }: KioskView, telling: Telling): readonly SpokenPart[] {
  if (closed) return [];
  const open = text('openToday');
  if (closesAt === null) return [open, text('openAllDay')];
  const at = Date.parse(closesAt);
  const days = daysUntil(at, telling);
  if (days === 1 && hourOf(at, telling) === 0) return [open, text('openUntilMidnight')];
  return [open, days === 0 ? text('openUntil', clockValues(at, telling)) : text('openAllDay')];
}

function opensPart(at: number, telling: Telling): SpokenPart {
  const days = daysUntil(at, telling);
  const time = clockValues(at, telling);
  if (days === 0) return text('opensToday', time);
  return days === 1 ? text('opensTomorrow', time) : text('opensOn', { ...time, day: dayOf(at, days, telling) });
}

/** How many midnights of the point lie between now and then. */
function daysUntil(at: number, telling: Telling): number {
  const dateOf = (ms: number) => formatted(ms, telling, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA');
  return Math.round((Date.parse(dateOf(at)) - Date.parse(dateOf(telling.nowMs))) / dayMs);
}

const dayOf = (at: number, days: number, telling: Telling): string =>
  formatted(at, telling, days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' });

/** A time as people there write it; `count` is its hour, by which Spanish and Portuguese choose the article. */
function clockValues(at: number, telling: Telling) {
  const time = clockText(at, telling);
  return { time, count: Number.parseInt(time, 10) };
}

/** A time of day as people there write it: `1:00 p. m.`, `1:00 PM`, `13:00`. */
export const clockText = (at: number, telling: Omit<Telling, 'nowMs'>): string =>
  formatted(at, telling, { hour: 'numeric', minute: '2-digit' });

const hourOf = (at: number, telling: Omit<Telling, 'nowMs'>): number =>
  Number(formatted(at, telling, { hour: '2-digit', hourCycle: 'h23' }, 'en-GB'));

/** The greeting of the hour. */
export function greetingPart(telling: Telling): SpokenPart {
  const hour = hourOf(telling.nowMs, telling);
  if (hour >= 4 && hour < 12) return text('goodMorning');
  return text(hour >= 12 && hour < 19 ? 'goodAfternoon' : 'goodEvening');
}

function formatted(
  at: number,
  { zone, language }: Omit<Telling, 'nowMs'>,
  options: Intl.DateTimeFormatOptions,
  locale = locales[language],
): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(at);
}
