import { describe, expect, test } from 'vitest';
import type { Language } from '../shared/client/link.ts';
import type { KioskView } from '../shared/views/kioskView.ts';
import { closedParts, greetingPart, openParts } from './opening.ts';
import { saidIn } from './testing/saidIn.ts';

/** A Tuesday, 10:24 in Bogotá. */
const now = '2026-11-24T15:24:00.000Z';
const telling = (language: Language, at = now) => ({ nowMs: Date.parse(at), zone: 'America/Bogota', language });
const closed = (opensAt: string | null, language: Language = 'es') =>
  saidIn(language, closedParts({ why: 'hours', opensAt: opensAt as never }, telling(language)));
const open = (closesAt: string | null, language: Language = 'es') =>
  saidIn(language, openParts({ closed: null, closesAt } as KioskView, telling(language)));

describe('what is closed says when it opens', () => {
  test.each([
    ['2026-11-24T18:00:00.000Z', 'Cerrado. Abre a la 1:00 p. m.'],
    ['2026-11-24T19:30:00.000Z', 'Cerrado. Abre a las 2:30 p. m.'],
    ['2026-11-25T13:00:00.000Z', 'Cerrado. Abre mañana a las 8:00 a. m.'],
    ['2026-11-30T13:00:00.000Z', 'Cerrado. Abre el lunes a las 8:00 a. m.'],
    ['2026-12-02T13:00:00.000Z', 'Cerrado. Abre el 2 de diciembre a las 8:00 a. m.'],
    [null, 'Cerrado.'],
  ])('%s: %s', (at, said) => {
    expect(closed(at)).toBe(said);
  });

  test('in every language', () => {
    expect(closed('2026-11-25T13:00:00.000Z', 'en')).toBe('Closed. Opens tomorrow at 8:00 AM');
    expect(closed('2026-11-25T18:00:00.000Z', 'pt')).toBe('Fechado. Abre amanhã às 13:00');
  });

  test('a suspended service promises no time', () => {
    expect(saidIn('es', closedParts({ why: 'suspended', opensAt: null }, telling('es')))).toBe(
      'No disponible por ahora.',
    );
  });
});

describe('what is open says until when', () => {
  test.each([
    ['2026-11-24T21:00:00.000Z', 'Abierto hoy hasta las 4:00 p. m.'],
    ['2026-11-25T05:00:00.000Z', 'Abierto hoy hasta la medianoche'],
    ['2026-11-27T21:00:00.000Z', 'Abierto hoy todo el día'],
    [null, 'Abierto hoy todo el día'],
  ])('%s: %s', (at, said) => {
    expect(open(at)).toBe(said);
  });
});

test.each([
  ['2026-11-24T15:24:00.000Z', 'Buenos días'],
  ['2026-11-24T17:00:00.000Z', 'Buenas tardes'],
  ['2026-11-25T00:00:00.000Z', 'Buenas noches'],
  ['2026-11-24T08:00:00.000Z', 'Buenas noches'],
])('the greeting at %s is %s', (at, said) => {
  expect(saidIn('es', [greetingPart(telling('es', at))])).toBe(said);
});
