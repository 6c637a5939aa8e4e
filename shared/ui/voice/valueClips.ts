import type { Language } from '../language.ts';
import { type Agreement, numberParts } from './numbers/numberParts.ts';
import { timeParts } from './numbers/timeParts.ts';
import { wordsKey } from './wordsKey.ts';

/** What is counted, and so decides between *un* and *una*. */
const nouns: Readonly<Record<Language, Readonly<Partial<Record<Agreement, RegExp>>>>> = {
  es: {
    masculine: /^(minutos?|segundos?|días?|turnos?|puestos?|apoyos?)\b/i,
    feminine: /^(personas?|horas?|ventanillas?|veces|vez|opci(ón|ones))(?!\p{L})/iu,
  },
  pt: {
    masculine: /^(minutos?|segundos?|dias?|apoios?)\b/i,
    feminine: /^(pessoas?|horas?|senhas?|vezes|vez|opç(ão|ões))(?!\p{L})/iu,
  },
  en: {},
};

/** How a number agrees with the words that follow it. */
export function agreementWith(following: string, language: Language): Agreement {
  const genders = ['masculine', 'feminine'] as const;
  return genders.find((gender) => nouns[language][gender]?.test(following)) ?? 'alone';
}

/** A label as it is said: each letter, each digit. */
export const labelClips = (label: string): readonly string[] =>
  [...label].flatMap((sign) => {
    if (/\d/.test(sign)) return [`number.${sign}`];
    return /\p{L}/u.test(sign) ? [`letter.${sign.toLowerCase()}`] : [];
  });

/** The clips of what stands in a text: a number, a time, a label, or else words. */
export function valueClips(value: string | number, language: Language, agreement: Agreement): readonly string[] {
  if (typeof value === 'string' && /^(0\d+|\p{Lu}\d{3,})$/u.test(value)) return labelClips(value);
  const time = typeof value === 'string' ? timeParts(value, language) : null;
  if (time) return time;
  return `${value}`.split(/(\d{1,6})/).flatMap((piece) => pieceClips(piece.trim(), language, agreement));
}

/** A number, or the words around one: `15 de enero`. */
function pieceClips(piece: string, language: Language, agreement: Agreement): readonly string[] {
  if (/^\d+$/.test(piece))
    return (numberParts(Number(piece), language, agreement) ?? []).map((part) => `number.${part}`);
  return /[\p{L}\p{N}]/u.test(piece) ? [wordsKey(piece)] : [];
}

/** Whether a counter's name is words of its own, `Caja norte`, and not only a number or a sign, `3` or `2B`. */
export const isWorded = (counter: string): boolean => /\p{L}{2}/u.test(counter);

/** Of a counter's name the words, which no clip of letters or numbers says. */
export const counterWords = (counter: string): readonly string[] =>
  counter.match(/\p{L}{2,}(?:[^\d\p{L}]+\p{L}{2,})*/gu) ?? [];

/** The clips of a counter's name: numbers as numbers, single letters by their names, words as they are; `2.º` is the number. */
export const counterClips = (counter: string, language: Language): readonly string[] =>
  (counter.match(/\d{1,6}|\p{L}{2,}(?:[^\d\p{L}]+\p{L}{2,})*|(?![ºª])\p{L}/gu) ?? []).flatMap((piece) =>
    /^\p{L}$/u.test(piece) ? labelClips(piece) : pieceClips(piece, language, 'alone'),
  );
