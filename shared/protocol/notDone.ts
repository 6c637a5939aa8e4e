import type { Language } from '../domain/setup.ts';
import type { NotDone } from './messages.ts';
import type { Refusal } from './refusals.ts';
import { setupProblemText } from './setupProblemText.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { pt } from './texts/pt.ts';

/** A text for every refusal: one that is missing does not compile. `{name}` stands for a number or word of the refusal. */
export type RefusalTexts = Readonly<Record<Refusal['type'], string>>;

const texts: Readonly<Record<Language, RefusalTexts>> = { es, en, pt };

/** The answer that says why not, with a sentence in the reader's language. */
export function notDone(refusal: Refusal, language: Language): NotDone {
  const { type, ...rest } = refusal;
  const detail = known(rest);
  const said = { ...detail, ...inWords(refusal, language) };
  const text = texts[language][type].replace(/\{(\w+)\}/g, (_, name: string) => String(said[name]));
  return { ok: false, why: type, text, ...(Object.keys(detail).length > 0 && { detail }) };
}

/** The detail keeps the short form, for programs. */
const inWords = (refusal: Refusal, language: Language): Readonly<Record<string, string>> =>
  refusal.type === 'setup-wrong' ? { problem: setupProblemText(refusal.problem, language) } : {};

const known = (rest: Readonly<Record<string, string | number | null>>): Readonly<Record<string, string | number>> =>
  Object.fromEntries(Object.entries(rest).flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
