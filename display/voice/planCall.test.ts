import { expect, test } from 'vitest';
import type { Language } from '../../shared/ui/language.ts';
import type { BoardCall } from '../../shared/views/displayView.ts';
import { planCall } from './planCall.ts';

const planned = (label: string, counter: string, ...saidIn: readonly Language[]) =>
  planCall({ label, counter, saidIn } as unknown as BoardCall);
const clips = (label: string, counter: string, language: Language) =>
  planned(label, counter, language)[0]?.flatMap((utterance) => utterance.clips);

test('a call is said in the language of the ticket, then in that of the house', () => {
  const [ticket, house, ...more] = planned('B047', '3', 'pt', 'es');
  expect(ticket?.map(({ words }) => words)).toEqual(['Senha', 'B 0 4 7', 'Guichê 3']);
  expect(house?.map(({ words }) => words)).toEqual(['Turno', 'B 0 4 7', 'Ventanilla 3']);
  expect(ticket?.every(({ language }) => language === 'pt')).toBe(true);
  expect(more).toEqual([]);
});

test('and twice when they are the same', () => {
  const [first, second] = planned('A001', '1', 'es', 'es');
  expect(first).toEqual(second);
});

test('the label is spelled, the counter is a number', () => {
  const label = ['letter.p', 'number.0', 'number.1', 'number.2'];
  expect(clips('P012', '27', 'es')).toEqual(['display.turn', ...label, 'display.counter', 'number.27']);
  expect(clips('P012', '40', 'en')).toEqual(['display.turn', ...label, 'display.counter', 'number.40']);
  expect(clips('P012', '36', 'pt')?.slice(-3)).toEqual(['display.counter', 'number.30-and', 'number.6']);
});

test('a label given out without the server is spelled whole', () => {
  const signs = ['letter.a', 'number.1', 'number.0', 'number.0', 'number.1', 'number.2'];
  expect(clips('A1001-2', '1', 'es')?.slice(1, 7)).toEqual(signs);
});

test('a counter of one letter is said by its name, and one with a name of its own by that', () => {
  expect(clips('A001', '2B', 'es')?.slice(-3)).toEqual(['display.counter', 'number.2', 'letter.b']);
  expect(clips('A001', 'Módulo 12', 'es')?.slice(-2)).toEqual(['words.modulo', 'number.12']);
  expect(clips('A001', 'Caja norte', 'es')?.slice(-1)).toEqual(['words.caja-norte']);
  expect(clips('A001', 'Caja norte', 'es')).not.toContain('display.counter');
});
