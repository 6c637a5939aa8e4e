import type { Language } from '../language.ts';

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const named = (names: string): Readonly<Record<string, string>> => {
  const each = names.split(', ');
  return Object.fromEntries(alphabet.map((letter, index) => [letter, each[index] ?? letter]));
};

/** How each letter from A to Z is called, written as it is pronounced. */
export const letterWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: named(
    'a, be, ce, de, e, efe, ge, hache, i, jota, ka, ele, eme, ene, o, pe, cu, erre, ese, te, u, uve, doble u, equis, i griega, zeta',
  ),
  en: named(
    'eigh, bee, see, dee, ee, ef, jee, aitch, eye, jay, kay, ell, em, en, oh, pee, cue, are, ess, tee, you, vee, double you, ex, why, zee',
  ),
  pt: named(
    'á, bê, cê, dê, E, efe, gê, agá, i, jota, cá, ele, eme, ene, ó, pê, quê, erre, esse, tê, u, vê, dáblio, xis, ípsilon, zê',
  ),
};
