import type { Language } from '../../language.ts';
import { type Agreement, numberParts } from './numberParts.ts';

/** What the clips `time.…` say. */
export const timeWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: { and: 'y', sharp: 'en punto' },
  en: { oh: 'oh', am: 'a.m.', pm: 'p.m.' },
  pt: { and: 'e', hour: 'hora', hours: 'horas' },
};

const number = (n: number, language: Language, agreement: Agreement): readonly string[] =>
  (numberParts(n, language, agreement) ?? []).map((part) => `number.${part}`);

/** The clips that say a time as the screens write it, `14:05`; null: it is none. In English by the clock of twelve hours. */
export function timeParts(time: string, language: Language): readonly string[] | null {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === '') return null;
  return timeIn[language](Number(hour), Number(minute));
}

const timeIn: Readonly<Record<Language, (hour: number, minute: number) => readonly string[]>> = {
  es: (hour, minute) => [
    ...number(hour, 'es', 'feminine'),
    ...(minute === 0 ? ['time.sharp'] : ['time.and', ...number(minute, 'es', 'alone')]),
  ],
  pt: (hour, minute) => [
    ...number(hour, 'pt', 'feminine'),
    ...(minute === 0 ? [hour === 1 ? 'time.hour' : 'time.hours'] : ['time.and', ...number(minute, 'pt', 'alone')]),
  ],
  en: (hour, minute) => [
    ...number(hour % 12 || 12, 'en', 'alone'),
    ...(minute > 0 && minute < 10 ? ['time.oh'] : []),
    ...(minute === 0 ? [] : number(minute, 'en', 'alone')),
    hour < 12 ? 'time.am' : 'time.pm',
  ],
};
