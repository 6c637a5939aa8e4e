import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { counterCatalogues } from '../../shared/ui/i18n/counterCatalogues.ts';
import type { Language } from '../../shared/ui/language.ts';
import type { Queued } from '../../shared/views/counterView.ts';
import type { Current } from '../../shared/views/current.ts';
import { reasonText, whyText } from './whyText.ts';

function textsIn(language: Language) {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    resources: counterCatalogues,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return i18n.getFixedT(language, 'counter');
}

const minutes = (count: number) => count * 60_000;
const t = textsIn('es');
/** As it is read: a number does not part from its unit. */
const read = (text: string) => text.replaceAll('\u00a0', ' ');

type Why = Current['why'];
const numbers = { candidates: 8, waitedMs: minutes(5) + 20_000, overtook: [1, 2, 3, 4, 5] };
const score: Why = { rule: 'score', by: 'wait-over-aim', aimMs: minutes(4), ...numbers };

describe('why this person was called', () => {
  it('says the rule with its numbers, how many could be called and how many were passed over', () => {
    expect(read(whyText(score, t))).toBe(
      'Llevaba 5 min y su meta es 4: en proporción, nadie de la fila que tocaba había esperado más. ' +
        'Podían ser llamadas 8 personas. Pasó antes de 5 que llegaron primero.',
    );
  });

  it('says it of one and of none', () => {
    expect(read(whyText({ ...score, overtook: [7] }, t))).toContain('Pasó antes de 1 que llegó primero.');
    expect(read(whyText({ ...score, overtook: [] }, t))).toContain('No pasó antes de nadie.');
  });

  it('of the only one says no more than that', () => {
    expect(read(whyText({ rule: 'only-one', candidates: 1, waitedMs: 0, overtook: [] }, t))).toBe(
      'Era la única persona que esperaba para esta ventanilla. Llevaba 0 min.',
    );
  });

  it.each<Why>([
    { rule: 'only-one', ...numbers },
    { rule: 'due-by-wait', capMs: minutes(60), ...numbers },
    { rule: 'due-by-overtaking', overtaken: 1, bound: 1, ...numbers },
    { rule: 'due-by-overtaking', overtaken: 5, bound: 5, ...numbers },
    { rule: 'reach', reach: 'preferential-first', ...numbers },
    { rule: 'reach', reach: 'own-services', ...numbers },
    { rule: 'reach', reach: 'community-first', ...numbers },
    score,
    { rule: 'score', by: 'order-time', ...numbers },
    { rule: 'score', by: 'legal-class', ...numbers },
    { rule: 'score', by: 'turn', ...numbers },
    { rule: 'placed-first', ...numbers },
  ])('has a whole sentence for $rule in every language', (why) => {
    for (const language of ['es', 'en', 'pt'] as const) {
      const text = whyText(why, textsIn(language));
      expect(text).toMatch(/^[^{}]+\.$/);
      expect(text).not.toContain('why-');
    }
  });
});

describe('why somebody stands at this place', () => {
  const waiting = { promiseMs: minutes(10), aimMs: minutes(4), waitedMs: minutes(2) };
  const byAim: Queued['reason'] = { rule: 'score', by: 'wait-over-aim', aimMs: minutes(4) };

  it('before and after the aim', () => {
    expect(read(reasonText({ ...waiting, reason: byAim }, t))).toBe('Lleva 2 de 4 min de meta.');
    expect(read(reasonText({ ...waiting, waitedMs: minutes(4), reason: byAim }, t))).toBe('Pasó su meta de 4 min.');
  });

  it('by the promise, where no aim of its own steers the order', () => {
    const regular = { promiseMs: minutes(30), aimMs: minutes(30), reason: { ...byAim, aimMs: minutes(30) } };
    expect(read(reasonText({ ...regular, waitedMs: minutes(11) }, t))).toBe('Lleva 11 de sus 30 min.');
    expect(read(reasonText({ ...regular, waitedMs: minutes(31) }, t))).toBe('Pasó su plazo de 30 min.');
  });

  it.each<Queued['reason']>([
    { rule: 'only-one' },
    { rule: 'due-by-wait', capMs: minutes(60) },
    { rule: 'due-by-overtaking', overtaken: 5, bound: 5 },
    { rule: 'reach', reach: 'community-first' },
    { rule: 'score', by: 'order-time' },
    { rule: 'score', by: 'legal-class' },
    { rule: 'score', by: 'turn' },
    { rule: 'placed-first' },
  ])('has one short sentence for $rule in every language', (reason) => {
    for (const language of ['es', 'en', 'pt'] as const) {
      const text = reasonText({ ...waiting, reason }, textsIn(language));
      expect(text).toMatch(/^[^{}]{8,60}\.$/);
      expect(text).not.toContain('reason-');
    }
  });
});
