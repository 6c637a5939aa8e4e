import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/domain/setup.ts';
import { languageOf } from './language.ts';

describe('the language of an answer', () => {
  it.each<[string | undefined, Language]>([
    ['pt', 'pt'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
    ['EN-us', 'en'],
    ['es-419, en;q=0.5', 'es'],
    ['fr, de;q=0.9, en;q=0.1', 'en'],
    ['en;q=0.5, pt;q=0.7', 'pt'],
    ['en;q=0.7,pt;q=0.7', 'en'],
    [' en ; q=1.000 , pt', 'en'],
    ['en;q=0, pt;q=0.001', 'pt'],
    ['pt-PT;q=0.2, pt-BR;q=0.9, en;q=0.5', 'pt'],
    ['*, en', 'en'],
    ['es;q=0.1, *;q=0.5', 'en'],
  ])('for %j is %s', (header, language) => {
    expect(languageOf(header, 'es')).toBe(language);
  });

  it.each([
    undefined,
    '',
    '*',
    'fr',
    'fr;q=1, de',
    'en;q=0',
    'en;q=2',
    'en;q=-1',
    'en;q=',
    'en;q=x',
    'en;q=0.1234',
    'en;p=1',
    'en;q=1;q=1',
    'english',
    'en_US',
    ';;;,,,',
    ';q=1',
    '__proto__',
    'e n',
    '\0',
    ','.repeat(100_000),
    `${'en;'.repeat(50_000)}q=1`,
  ])('is the fallback for %.20j', (header) => {
    expect(languageOf(header, 'pt')).toBe('pt');
  });

  it('is one of ours whatever is sent', () => {
    const piece = fc.constantFrom('en', 'es', 'pt', '*', '-', ';', ',', 'q=', '0.5', '1', ' ', 'x');
    const garbage = fc.oneof(
      fc.string(),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(fc.property(garbage, (header) => ['es', 'en', 'pt'].includes(languageOf(header, 'es'))));
  });
});
