import type { Language } from '../../language.ts';
import { type Agreement, numberParts } from './numberParts.ts';

/** What the clips `time.…` say. */
export const timeWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: {
    and: 'y',
    sharp: 'en punto',
    morning: 'de la mañana',
    noon: 'del día',
    afternoon: 'de la tarde',
    night: 'de la noche',
  },
  en: { oh: 'oh', am: 'a.m.', pm: 'p.m.' },
  pt: { and: 'e', hour: 'hora', hours: 'horas' },
};

/** A time of day; `isHalved`: written by the clock of twelve hours. */
type Time = { readonly hour: number; readonly minute: number; readonly isHalved: boolean };

/**
 * The clips that say a time as screens write it: `14:05`, `2:05 PM`, `2:05 p. m.`; null: it is none. In English always by the
 * clock of twelve hours, else by the clock by which it is written.
 */
export function timeParts(written: string, language: Language): readonly string[] | null {
  const time = timeIn(written);
  return time && partsIn[language](time);
}

function timeIn(written: string): Time | null {
  const [, hours = '', minutes = '', half] = /^(\d{1,2}):([0-5]\d)(?:\s*([ap])\.?\s*m\.?)?$/iu.exec(written) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (hours === '' || hour > (half ? 12 : 23) || (half && hour === 0)) return null;
  if (!half) return { hour, minute, isHalved: false };
  return { hour: (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute, isHalved: true };
}

const number = (n: number, language: Language, agreement: Agreement): readonly string[] =>
  (numberParts(n, language, agreement) ?? []).map((part) => `number.${part}`);

const partsIn: Readonly<Record<Language, (time: Time) => readonly string[]>> = {
  es: ({ hour, minute, isHalved }) => {
    const minutes = minute === 0 ? [] : ['time.and', ...number(minute, 'es', 'alone')];
    if (isHalved) return [...number(hour % 12 || 12, 'es', 'feminine'), ...minutes, partOfDay(hour)];
    return [...number(hour, 'es', 'feminine'), ...(minute === 0 ? ['time.sharp'] : minutes)];
  },
  pt: ({ hour, minute }) => [
    ...number(hour, 'pt', 'feminine'),
    ...(minute === 0 ? [hour === 1 ? 'time.hour' : 'time.hours'] : ['time.and', ...number(minute, 'pt', 'alone')]),
  ],
  en: ({ hour, minute }) => [
    ...number(hour % 12 || 12, 'en', 'alone'),
    ...(minute > 0 && minute < 10 ? ['time.oh'] : []),
    ...(minute === 0 ? [] : number(minute, 'en', 'alone')),
    hour < 12 ? 'time.am' : 'time.pm',
  ],
};

function partOfDay(hour: number): string {
  if (hour === 12) return 'time.noon';
  if (hour === 0 || hour >= 19) return 'time.night';
  return hour < 12 ? 'time.morning' : 'time.afternoon';
}
