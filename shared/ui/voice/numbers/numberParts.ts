import type { Language } from '../../language.ts';
import { englishNumber } from './englishNumber.ts';
import { portugueseNumber } from './portugueseNumber.ts';
import { spanishNumber } from './spanishNumber.ts';

/** How a number agrees with what is counted: it stands alone (`treinta y uno`), or before a noun (`treinta y un minutos`, `treinta y una personas`). */
export type Agreement = 'alone' | 'masculine' | 'feminine';

const numberIn: Readonly<Record<Language, (n: number, agreement: Agreement) => readonly string[]>> = {
  es: spanishNumber,
  en: englishNumber,
  pt: portugueseNumber,
};

/** The highest number that can be said as one. */
export const highestNumber = 999_999;

/**
 * The clips that say a whole number from 0 to 999,999, in order, as `['30-and', '1']` for *treinta y uno*; null: it is another one.
 * `N-and` is the form before more of the number, `N-masculine` and `N-feminine` those before a noun.
 */
export function numberParts(n: number, language: Language, agreement: Agreement = 'alone'): readonly string[] | null {
  return Number.isInteger(n) && n >= 0 && n <= highestNumber ? numberIn[language](n, agreement) : null;
}
