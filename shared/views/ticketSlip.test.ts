import { describe, expect, test } from 'vitest';
import type { Label } from '../domain/ids.ts';
import { languages } from '../domain/setup.ts';
import { given, givenSetup, minute } from '../domain/testing/given.ts';
import { called, opened, taken, takenFirst } from '../domain/testing/happened.ts';
import type { Estimates } from '../forecast/estimateWaits.ts';
import { slipFacts } from './slipFacts.ts';
import { slipTexts } from './slipTexts.ts';
import { type TicketSlip, ticketSlip } from './ticketSlip.ts';

const request = { now: minute(3), isCopy: false, address: 'https://turno.example/t/K7Q4M2XWD9TS6HPB' };

function slipOf(state: ReturnType<typeof given>['state'], label: string, more: object = {}): TicketSlip {
  const ticket = [...state.tickets.values()].find((one) => one.label === label);
  if (!ticket) throw new Error(`There is no ${label}.`);
  return ticketSlip(slipFacts(state, ticket, { ...request, ...more }));
}

/** Waits of a quarter of an hour for those who wait, of five minutes for who would come now. */
const estimates = () =>
  ({
    ofTicket: (id) => (String(id).includes('B001') ? { waitMs: 900_000, spreadMs: 60_000 } : null),
    ofNewcomer: () => ({ waitMs: 300_000, spreadMs: 0 }),
  }) as Estimates;

describe('a paper says', () => {
  const { state } = given(taken('B001'), taken('B002'));

  test('what the screen says, in its order', () => {
    expect(slipOf(state, 'B002', { estimates })).toEqual({
      organisation: 'Acueducto Municipal',
      point: 'Punto de atención Centro',
      heading: 'Su turno',
      label: 'B 002',
      mark: null,
      service: 'Pagar o revisar mi factura',
      figures: [
        { figure: '1', words: 'persona antes' },
        { figure: '5', words: 'min de espera' },
      ],
      waitAt: 'Espere en la sala',
      howCalled: 'Le llamaremos por este número en la pantalla.',
      follow: {
        title: 'Sígalo en su celular',
        address: 'https://turno.example/t/K7Q4M2XWD9TS6HPB',
        lines: ['turno.example/t/', 'K7Q4M2XWD9TS6HPB'],
      },
      date: 'Lunes 2 mar 2026 · 08:00',
      privacy: 'Este turno no guarda su nombre ni su documento.',
    });
  });

  test('that it goes first, and never why', () => {
    const first = slipOf(given(takenFirst('B001')).state, 'B001');
    expect(first.mark).toEqual({ shape: 'diamond', word: 'PREFERENCIAL' });
    expect(JSON.stringify(first)).not.toMatch(/embarazada|mayor|discapacidad|brazos/i);
    expect(slipOf(given(taken('L001')).state, 'L001').mark).toEqual({ shape: 'disc', word: 'COMUNIDAD' });
  });

  test('where this kiosk’s visitors wait', () => {
    const { kiosks } = state.setup;
    const text = { es: 'en la sala, a su derecha', en: 'in the room on your right', pt: 'na sala, à sua direita' };
    const placed = kiosks.map((kiosk) => ({ ...kiosk, waitAt: { text, toward: 'right' as const } }));
    expect(slipOf(givenSetup({ kiosks: placed }, taken('B001')).state, 'B001').waitAt).toBe(
      'Espere en la sala, a su derecha',
    );
  });

  test('on a copy that it is one, and to a person at a counter nothing of a wait', () => {
    const atCounter = given(opened('2'), taken('B001'), called('B001', '2')).state;
    expect(slipOf(atCounter, 'B001', { estimates, isCopy: true })).toMatchObject({
      heading: 'Su turno (copia)',
      figures: [],
    });
  });

  test('the label that a kiosk printed, whichever of several it became', () => {
    const ticket = [...state.tickets.values()][0];
    if (!ticket) throw new Error('There is no ticket.');
    const third = slipFacts(state, { ...ticket, label: 'A1001-3' as Label }, request);
    expect(ticketSlip(third).label).toBe('A 1001');
  });

  test('nothing of phones where there is no address', () => {
    expect(slipOf(state, 'B001', { address: null }).follow).toBeNull();
  });
});

test('every word beside a figure fits half of the narrowest paper, in each language', () => {
  for (const language of languages) {
    const { before, wait, weekdays, months } = slipTexts[language];
    for (const words of [before(0), before(1), before(2), wait]) expect(words.length).toBeLessThanOrEqual(15);
    expect([weekdays.length, months.length]).toEqual([7, 12]);
  }
});
