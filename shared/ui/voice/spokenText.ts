import { catalogues } from '../i18n/catalogues.ts';
import type { Language } from '../language.ts';

/** A piece of a text: words that never change, with the clip that says them, or the name of a value. */
export type Fragment =
  | { readonly type: 'words'; readonly words: string; readonly clip: string }
  | { readonly type: 'value'; readonly name: string };

/** A text as it is said. */
export type SpokenText = { readonly words: string; readonly fragments: readonly Fragment[] };

/**
 * How a text of the catalogues is said, by its `namespace.key`; of several plural forms the one for `count`. null: there is no
 * such text. Its clips are called after it: `kiosk.question`, and `kiosk.spokenMinutes.1`, `kiosk.spokenMinutes.2` around values.
 */
export function spokenText(name: string, language: Language, count?: unknown): SpokenText | null {
  const form = formsOf(name, language, count).find((one) => writtenIn(one, language) !== undefined);
  const words = form === undefined ? undefined : writtenIn(form, language);
  return form === undefined || words === undefined ? null : { words, fragments: fragmentsOf(form, words) };
}

/** Every text that the catalogue of a namespace holds, by its whole name, plural forms apart. */
export const namesIn = (namespace: keyof typeof catalogues.es): readonly string[] =>
  Object.keys(catalogues.es[namespace]).map((key) => `${namespace}.${key}`);

function writtenIn(name: string, language: Language): string | undefined {
  const [namespace = '', ...key] = name.split('.');
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = catalogues[language];
  return texts[namespace]?.[key.join('.')];
}

/** As i18next chooses: a form of its own for none, then the language's rule. */
function formsOf(name: string, language: Language, count: unknown): readonly string[] {
  if (typeof count !== 'number') return [name];
  const zero = count === 0 ? [`${name}_zero`] : [];
  return [...zero, `${name}_${new Intl.PluralRules(language).select(count)}`, `${name}_other`, name];
}

function fragmentsOf(name: string, text: string): readonly Fragment[] {
  const pieces = text.split(/\{\{(\w+)\}\}/);
  const hasValues = pieces.length > 1;
  let at = 0;
  return pieces.flatMap((piece, index): readonly Fragment[] => {
    if (index % 2 === 1) return [{ type: 'value', name: piece }];
    const words = piece.replace(/\s+/g, ' ').trim();
    // A dash or a full stop alone is no sound.
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    at += 1;
    return [{ type: 'words', words, clip: hasValues ? `${name}.${at}` : name }];
  });
}
