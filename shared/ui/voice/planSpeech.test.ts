import { describe, expect, test } from 'vitest';
import type { Language } from '../language.ts';
import { planSpeech } from './planSpeech.ts';
import type { Saying } from './saying.ts';

const said = (saying: Saying, language: Language = 'es') => planSpeech([saying], language)[0];
const clips = (saying: Saying, language: Language = 'es') => said(saying, language)?.clips;

describe('what is to be said', () => {
  test('a text of the catalogue is one clip', () => {
    expect(said({ type: 'text', name: 'kiosk.question' })).toEqual({
      language: 'es',
      words: '¿Qué necesita hoy?',
      clips: ['kiosk.question'],
      gap: 0,
    });
  });

  test('a text with values is said around them, and a number agrees with what it counts', () => {
    const wait = { type: 'text', name: 'kiosk.spokenMinutes', values: { from: 15, to: 21 } } as const;
    expect(said(wait)?.words).toBe('Espera de 15 a 21 minutos');
    expect(clips(wait)).toEqual([
      ...['kiosk.spokenMinutes.1', 'number.15', 'kiosk.spokenMinutes.2', 'number.21-masculine'],
      'kiosk.spokenMinutes.3',
    ]);
    const people = { type: 'text', name: 'kiosk.spokenPeople', values: { count: 2 } } as const;
    expect(clips(people, 'pt')?.[0]).toBe('number.2-feminine');
    expect(clips(people, 'en')?.[0]).toBe('number.2');
  });

  test('a count chooses the form of its text, with none apart', () => {
    const waiting = (count: number) => clips({ type: 'text', name: 'kiosk.waiting', values: { count } });
    expect(waiting(0)).toEqual(['kiosk.waiting_zero']);
    expect(waiting(1)).toEqual(['number.1', 'kiosk.waiting_one.1']);
    expect(waiting(32)).toEqual(['number.30-and', 'number.2', 'kiosk.waiting_other.1']);
  });

  test('a label is spelled with time between its signs', () => {
    const label = said({ type: 'label', label: 'B042' });
    expect(label?.clips).toEqual(['letter.b', 'number.0', 'number.4', 'number.2']);
    expect(label?.gap).toBeGreaterThan(0.1);
    expect(clips({ type: 'label', label: 'A90001' })).toHaveLength(6);
  });

  test('a time is said as one', () => {
    const lost = { type: 'text', name: 'common.lostSince', values: { time: '14:05' } } as const;
    expect(clips(lost)).toEqual(['common.lostSince.1', 'number.14', 'time.and', 'number.5']);
  });

  test('a date is said as a number and words', () => {
    const opens = {
      type: 'text',
      name: 'kiosk.opensOn',
      values: { day: '15 de enero', time: '8:00', count: 8 },
    } as const;
    expect(clips(opens)).toEqual([
      ...['kiosk.opensOn_other.1', 'number.15', 'words.de-enero', 'kiosk.opensOn_other.2'],
      ...['number.8', 'time.sharp'],
    ]);
  });

  test('a text of the setup is found by its words, in the language of the listener', () => {
    const texts = { es: 'Pagar mi factura', en: 'Pay my bill', pt: 'Pagar minha fatura' };
    expect(clips({ type: 'texts', texts }, 'pt')).toEqual(['words.pagar-minha-fatura']);
  });

  test("the name of a language is said in that language's sounds", () => {
    expect(said({ type: 'words', words: 'English', language: 'en' })).toMatchObject({ language: 'en' });
  });

  test('nothing is said of nothing', () => {
    expect(
      planSpeech(
        [
          { type: 'words', words: ' ' },
          { type: 'text', name: 'kiosk.noSuchText' },
        ],
        'es',
      ),
    ).toEqual([]);
    expect(clips({ type: 'text', name: 'common.lostSince' })).toEqual(['common.lostSince.1']);
  });
});
