import type { Language } from '../language.ts';

/**
 * Texts that are drawn in signs and said in words, by `namespace.key`: for the ear only. A text that is not here is said as
 * it stands.
 */
export const spokenInstead: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: {
    'kiosk.range': 'de {{from}} a {{to}} minutos',
  },
  en: {
    'kiosk.range': '{{from}} to {{to}} minutes',
  },
  pt: {
    'kiosk.range': 'de {{from}} a {{to}} minutos',
  },
};
