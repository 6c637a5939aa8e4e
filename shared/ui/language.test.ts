import { expect, test } from 'vitest';
import { languageFor } from './language.ts';
import { timeOfDay } from './timeOfDay.ts';

test.each([
  [['pt-BR', 'en'], 'pt'],
  [['fr-FR', 'en-US'], 'en'],
  [['de'], 'es'],
  [[], 'es'],
])('a browser that wishes %j is spoken to in %s', (wishes, language) => {
  expect(languageFor(wishes)).toBe(language);
});

test('the time is the point’s, from 00:00 to 23:59', () => {
  const at = Date.parse('2026-11-22T05:04:00Z');
  expect(timeOfDay(at, 'America/Bogota')).toBe('00:04');
  expect(timeOfDay(at, 'America/Sao_Paulo')).toBe('02:04');
});
