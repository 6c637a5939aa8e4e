import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../language.ts';
import { type Agreement, highestNumber, numberParts } from './numberParts.ts';
import { numberWords } from './numberWords.ts';

const said = (n: number, language: Language, agreement?: Agreement): string =>
  (numberParts(n, language, agreement) ?? []).map((name) => numberWords[language][name] ?? `?${name}`).join(' ');

const agreements = ['alone', 'masculine', 'feminine'] as const;

// Written by hand from the grammars, not by the rules under test.
const byHand: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  es: {
    0: 'cero',
    1: 'uno',
    11: 'once',
    16: 'dieciséis',
    20: 'veinte',
    21: 'veintiuno',
    22: 'veintidós',
    29: 'veintinueve',
    30: 'treinta',
    31: 'treinta y uno',
    47: 'cuarenta y siete',
    99: 'noventa y nueve',
    100: 'cien',
    101: 'ciento uno',
    115: 'ciento quince',
    121: 'ciento veintiuno',
    199: 'ciento noventa y nueve',
    200: 'doscientos',
    500: 'quinientos',
    555: 'quinientos cincuenta y cinco',
    700: 'setecientos',
    900: 'novecientos',
    999: 'novecientos noventa y nueve',
    1000: 'mil',
    1001: 'mil uno',
    1002: 'mil dos',
    1100: 'mil cien',
    1101: 'mil ciento uno',
    2000: 'dos mil',
    2021: 'dos mil veintiuno',
    21000: 'veintiún mil',
    31531: 'treinta y un mil quinientos treinta y uno',
    90001: 'noventa mil uno',
    100000: 'cien mil',
    101000: 'ciento un mil',
    999999: 'novecientos noventa y nueve mil novecientos noventa y nueve',
  },
  pt: {
    0: 'zero',
    1: 'um',
    2: 'dois',
    14: 'quatorze',
    16: 'dezesseis',
    20: 'vinte',
    21: 'vinte e um',
    42: 'quarenta e dois',
    99: 'noventa e nove',
    100: 'cem',
    101: 'cento e um',
    121: 'cento e vinte e um',
    200: 'duzentos',
    312: 'trezentos e doze',
    500: 'quinhentos',
    999: 'novecentos e noventa e nove',
    1000: 'mil',
    1002: 'mil e dois',
    1021: 'mil e vinte e um',
    1100: 'mil e cem',
    1101: 'mil cento e um',
    1200: 'mil e duzentos',
    1234: 'mil duzentos e trinta e quatro',
    2000: 'dois mil',
    2500: 'dois mil e quinhentos',
    21000: 'vinte e um mil',
    90001: 'noventa mil e um',
    100000: 'cem mil',
    101001: 'cento e um mil e um',
  },
  en: {
    0: 'zero',
    1: 'one',
    13: 'thirteen',
    20: 'twenty',
    21: 'twenty one',
    99: 'ninety nine',
    100: 'one hundred',
    101: 'one hundred and one',
    121: 'one hundred and twenty one',
    400: 'four hundred',
    999: 'nine hundred and ninety nine',
    1000: 'one thousand',
    1002: 'one thousand and two',
    1100: 'one thousand one hundred',
    1234: 'one thousand two hundred and thirty four',
    21000: 'twenty one thousand',
    90001: 'ninety thousand and one',
    100000: 'one hundred thousand',
    101101: 'one hundred and one thousand one hundred and one',
  },
};

describe.each(languages)('a number in %s', (language) => {
  test.each(Object.entries(byHand[language]))('%s is "%s"', (n, words) => {
    expect(said(Number(n), language)).toBe(words);
  });

  test('is said with clips that exist, up to the highest', () => {
    const unsaid: number[] = [];
    for (let n = 0; n <= highestNumber; n += n < 2000 ? 1 : 997) {
      if (agreements.some((agreement) => /\?|^$/.test(said(n, language, agreement)))) unsaid.push(n);
    }
    expect(unsaid).toEqual([]);
  });

  test('needs every clip that there is', () => {
    const used = new Set<string>();
    for (let n = 0; n < 3000; n += 1) {
      for (const agreement of agreements) {
        for (const name of numberParts(n, language, agreement) ?? []) used.add(name);
      }
    }
    expect(Object.keys(numberWords[language]).filter((name) => !used.has(name))).toEqual([]);
  });

  test('that is none, or too high, has no clips', () => {
    for (const n of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_000]) {
      expect(numberParts(n, language)).toBeNull();
    }
  });
});

describe('a number before a noun', () => {
  test.each([
    [1, 'masculine', 'un'],
    [1, 'feminine', 'una'],
    [11, 'feminine', 'once'],
    [21, 'masculine', 'veintiún'],
    [21, 'feminine', 'veintiuna'],
    [31, 'masculine', 'treinta y un'],
    [31, 'feminine', 'treinta y una'],
    [101, 'masculine', 'ciento un'],
    [100, 'feminine', 'cien'],
    [201, 'feminine', 'doscientas una'],
    [200_000, 'feminine', 'doscientas mil'],
    [21_000, 'feminine', 'veintiún mil'],
  ] as const)('agrees in Spanish: %s %s is "%s"', (n, agreement, words) => {
    expect(said(n, 'es', agreement)).toBe(words);
  });

  test.each([
    [1, 'masculine', 'um'],
    [1, 'feminine', 'uma'],
    [2, 'feminine', 'duas'],
    [12, 'feminine', 'doze'],
    [22, 'feminine', 'vinte e duas'],
    [201, 'feminine', 'duzentas e uma'],
    [300, 'feminine', 'trezentas'],
    [2000, 'feminine', 'duas mil'],
  ] as const)('agrees in Portuguese: %s %s is "%s"', (n, agreement, words) => {
    expect(said(n, 'pt', agreement)).toBe(words);
  });

  test('is the same in English', () => {
    expect(said(21, 'en', 'feminine')).toBe('twenty one');
  });
});
