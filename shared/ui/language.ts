import type { Hello } from '../protocol/messages.ts';
import type { KioskView } from '../views/kioskView.ts';

export type Language = NonNullable<Hello['language']>;
/** A text of the setup in every language. */
export type Texts = KioskView['name'];

/** Every language, by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { es: 'Español', en: 'English', pt: 'Português' };
export const languages = Object.keys(languageNames) as readonly Language[];

/** The text of the setup in the reader's language. */
export const localText = (texts: Texts, language: Language): string => texts[language];

/** The first of these wishes (as a browser lists them) that we speak, else Spanish. */
export function languageFor(wishes: readonly string[]): Language {
  const spoken = wishes.map((wish) => wish.slice(0, 2).toLowerCase());
  return spoken.find((wish): wish is Language => Object.hasOwn(languageNames, wish)) ?? 'es';
}
