import { describe, expect, test } from 'vitest';
import type { Label } from '../domain/ids.ts';
import { languages } from '../domain/setup.ts';
import type { Timestamp } from '../domain/time.ts';
import { notDone } from './notDone.ts';
import { type Refusal, statusOf } from './refusals.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { pt } from './texts/pt.ts';

const texts = { es, en, pt };
const types = Object.keys(es) as Refusal['type'][];
const label = 'B047' as Label;

/** A refusal with everything that it carries; one that is missing here does not compile. */
const carrying: { readonly [Type in Refusal['type']]?: Extract<Refusal, { type: Type }> } & {
  readonly [Type in Refusal['type'] as keyof Omit<Extract<Refusal, { type: Type }>, 'type'> extends never
    ? never
    : Type]: Extract<Refusal, { type: Type }>;
} = {
  'still-called': { type: 'still-called', label },
  'still-serving': { type: 'still-serving', label },
  'too-soon': { type: 'too-soon', waitSeconds: 12 },
  'too-few-calls': { type: 'too-few-calls', callsLeft: 2 },
  'service-closed': { type: 'service-closed', opensAt: '2026-03-03T13:00:00.000Z' as Timestamp },
  'already-issued': { type: 'already-issued', label },
  'would-leave-unattended': { type: 'would-leave-unattended', service: 'Pagos' },
  'not-waiting': { type: 'not-waiting', label },
  'not-held': { type: 'not-held', label },
  'not-a-no-show': { type: 'not-a-no-show', label },
  'already-ended': { type: 'already-ended', label },
  'too-many-held': { type: 'too-many-held', most: 3 },
  'setup-wrong': { type: 'setup-wrong', field: 'services.0.letter', problem: 'twice', count: 2 },
  'setup-strands': { type: 'setup-strands', labels: 'B047, B048', count: 2 },
  'out-of-range': { type: 'out-of-range', field: 'cases', least: 1, most: 20 },
  malformed: { type: 'malformed', field: 'command.counter: too long' },
  'too-many': { type: 'too-many', waitSeconds: 3 },
  locked: { type: 'locked', waitSeconds: 60 },
  'kiosk-taken': { type: 'kiosk-taken', kiosk: 'k2' },
  'unknown-screen': { type: 'unknown-screen', screen: 'd9' },
  'pairing-number-rests': { type: 'pairing-number-rests', pairing: 2, kiosk: 'k2' },
};
const example = (type: Refusal['type']): Refusal => carrying[type] ?? ({ type } as Refusal);
/** What a page writes in the local time of the point, and a sentence can't. */
const unsaid = new Set(['service-closed opensAt']);
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe('the sentence of every refusal', () => {
  test.each(types)('%s says the same things in every language', (type) => {
    const wanted = Object.keys(example(type))
      .filter((key) => key !== 'type' && !unsaid.has(`${type} ${key}`))
      .sort();
    for (const language of languages) expect(placeholders(texts[language][type])).toEqual(wanted);
  });

  test.each(types)('%s is a whole sentence, with nothing left open', (type) => {
    for (const language of languages) {
      const { text } = notDone(example(type), language);
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
    }
  });

  test('is another in each language, and no two refusals share one but where the reader may not tell them apart', () => {
    for (const type of types) expect(new Set(languages.map((language) => texts[language][type])).size).toBe(3);
    for (const language of languages) {
      const said = types.filter((type) =>
        types.some((other) => other !== type && texts[language][other] === texts[language][type]),
      );
      expect(said.filter((type) => type !== 'counter-taken' && type !== 'not-your-counter')).toEqual([]);
    }
  });
});

test('the answer carries the numbers beside the sentence', () => {
  expect(notDone({ type: 'too-soon', waitSeconds: 12 }, 'en')).toEqual({
    ok: false,
    why: 'too-soon',
    text: 'Wait 12 s more since the last call.',
    detail: { waitSeconds: 12 },
  });
  expect(notDone({ type: 'nobody-waiting' }, 'es')).toEqual({
    ok: false,
    why: 'nobody-waiting',
    text: 'Nadie espera para esta ventanilla.',
  });
});

test('a number that is not known is left out', () => {
  expect(notDone({ type: 'service-closed', opensAt: null }, 'en')).not.toHaveProperty('detail');
});

test('what a sender wrote is not read as a placeholder', () => {
  expect(notDone({ type: 'malformed', field: 'body: "{label}"' }, 'en').text).toContain('"{label}"');
});

test('what the domain refuses is 409, what the server refuses has its own status', () => {
  expect(
    ['nobody-waiting', 'already-advanced', 'unknown-counter'].map((type) => statusOf(type as Refusal['type'])),
  ).toEqual([409, 409, 409]);
  expect(statusOf('malformed')).toBe(400);
  expect(statusOf('storage-failed')).toBe(503);
  for (const type of types) expect(statusOf(type)).toBeGreaterThanOrEqual(400);
});
