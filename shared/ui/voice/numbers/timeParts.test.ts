import { expect, test } from 'vitest';
import type { Language } from '../../language.ts';
import { numberWords } from './numberWords.ts';
import { timeParts, timeWords } from './timeParts.ts';

const said = (time: string, language: Language): string =>
  (timeParts(time, language) ?? [])
    .map((key) => {
      const [kind = '', name = ''] = key.split('.');
      return (kind === 'time' ? timeWords : numberWords)[language][name] ?? `?${key}`;
    })
    .join(' ');

test.each([
  ['es', '08:00', 'ocho en punto'],
  ['es', '1:00', 'una en punto'],
  ['es', '21:30', 'veintiuna y treinta'],
  ['es', '14:31', 'catorce y treinta y uno'],
  ['es', '00:05', 'cero y cinco'],
  ['es', '1:05\u202fp.\u00a0m.', 'una y cinco de la tarde'],
  ['es', '8:00 a. m.', 'ocho de la mañana'],
  ['es', '12:00 p. m.', 'doce del día'],
  ['es', '12:30 a. m.', 'doce y treinta de la noche'],
  ['es', '8:15 p. m.', 'ocho y quince de la noche'],
  ['en', '12:00\u202fAM', 'twelve a.m.'],
  ['en', '4:00 PM', 'four p.m.'],
  ['pt', '08:00', 'oito horas'],
  ['pt', '01:00', 'uma hora'],
  ['pt', '22:02', 'vinte e duas e dois'],
  ['en', '08:00', 'eight a.m.'],
  ['en', '00:05', 'twelve oh five a.m.'],
  ['en', '14:30', 'two thirty p.m.'],
] as const)('in %s %s is "%s"', (language, time, words) => {
  expect(said(time, language)).toBe(words);
});

test('what is no time has no clips', () => {
  const none = ['24:00', '8:60', '8', '10:20:30', '', '13:00 PM', '0:10 a. m.'];
  expect(none.filter((text) => timeParts(text, 'es') !== null)).toEqual([]);
});
