import { expect, test } from 'vitest';
import { wordsKey } from './wordsKey.ts';

test('words without a catalogue are found by themselves', () => {
  expect(wordsKey('Pagar o revisar mi factura')).toBe('words.pagar-o-revisar-mi-factura');
  expect(wordsKey('  ¿Información  GENERAL?')).toBe(wordsKey('información general.'));
  expect(wordsKey('Niño')).toBe('words.nino');
});

test('long words that begin alike have keys of their own, short enough for a file', () => {
  const long = 'Certificado '.repeat(20);
  expect(wordsKey(`${long}uno`)).not.toBe(wordsKey(`${long}dos`));
  expect(wordsKey(`${long}uno`).length).toBeLessThan(100);
});

test('letters of other alphabets are kept', () => {
  expect(wordsKey('Ω 3')).toBe('words.ω-3');
});
