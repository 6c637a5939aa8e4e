import { describe, expect, test } from 'vitest';
import { languages } from '../domain/setup.ts';
import type { TicketView } from '../views/ticketView.ts';
import { phoneTexts } from './phoneTexts.ts';
import { rangeText, ticketSaying } from './ticketSaying.ts';

const at = (stage: TicketView['stage'], more: Partial<TicketView> = {}) =>
  ({
    ...{ stage, counter: null, zone: 'America/Bogota', placeKept: { minutes: 15, until: null } },
    ...more,
  }) as TicketView;
const over = ['finished', 'no-show', 'cancelled', 'left-unserved'] as const;

test('a ticket that waits or is called has more to show than a sentence', () => {
  for (const stage of ['waiting', 'called'] as const) expect(ticketSaying(at(stage), 'es')).toBeNull();
});

test('says where somebody is served, and until when a missed call keeps its place there', () => {
  expect(ticketSaying(at('serving', { counter: '3' }), 'es')?.text).toBe('En la ventanilla 3.');
  expect(ticketSaying(at('held', { counter: '3' }), 'en')?.text).toBe('Stay close: it goes on at counter 3.');
  const kept = { placeKept: { minutes: 15, until: '2026-03-02T13:21:00.000Z' as never } };
  expect(ticketSaying(at('no-show', kept), 'pt')?.text).toContain('até as 08:21');
  expect(ticketSaying(at('no-show'), 'pt')?.text).not.toContain('guardado');
});

test('a range from and to the same is one number', () => {
  expect(rangeText({ fromMinutes: 12, toMinutes: 18 })).toBe('12–18');
  expect(rangeText({ fromMinutes: 5, toMinutes: 5 })).toBe('5');
});

describe.each(languages)('in %s', (language) => {
  const texts = phoneTexts[language];

  test('each way to end is told in words of its own', () => {
    const told = over.map((stage) => JSON.stringify(ticketSaying(at(stage), language)));
    expect(new Set(told).size).toBe(over.length);
  });

  test('one person and one minute are one', () => {
    expect(texts.before(1)).not.toBe(texts.before(2));
    expect(texts.before(0)).toBe(texts.before(2));
    expect(texts.late(15)).toContain('15 minut');
    expect(texts.late(1)).toMatch(/1 minut[oe]\./);
  });

  test('promises no vibration where the phone has none, and asks for a lit screen where it may go dark', () => {
    const all = [true, false].flatMap((vibrates) =>
      [true, false].map((staysAwake) => texts.rings({ vibrates, staysAwake })),
    );
    expect(new Set(all).size).toBe(4);
    expect(texts.rings({ vibrates: false, staysAwake: true })).not.toMatch(/vibra/);
  });
});
