import { describe, expect, it, test } from 'vitest';
import { setupProblemTypes } from '../domain/check/problem.ts';
import { languages } from '../domain/setup.ts';
import { setupProblemText } from './setupProblemText.ts';

describe('what is wrong with a setup, in words', () => {
  it('names the bounds', () => {
    expect(setupProblemText('out-of-range 1 10', 'en')).toBe('must be between 1 and 10');
    expect(setupProblemText('too-long 200', 'es')).toBe('tiene más de 200 caracteres');
  });

  it('keeps what it does not know', () => {
    expect(setupProblemText('toString 1', 'pt')).toBe('toString 1');
  });

  test.each(setupProblemTypes)('%s is said in each language, with the same bounds', (type) => {
    const bounds = type.includes('out-of-range') ? ' 11 22' : type === 'too-long' ? ' 22' : '';
    for (const language of languages) {
      const text = setupProblemText(type + bounds, language);
      expect(text).toMatch(/^\p{Ll}.*[^.]$/u);
      expect(text).not.toMatch(/[{}]/);
      expect(text.match(/11|22/g)?.join(' ') ?? '').toBe(bounds.trim());
    }
  });
});
