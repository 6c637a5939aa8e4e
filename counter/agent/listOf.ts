import { type Language, localText, type Texts } from '../../shared/ui/language.ts';

/** Names in one sentence of the reader's language: "a, b y c". */
export const listOf = (texts: readonly Texts[], language: Language): string =>
  new Intl.ListFormat(language).format(texts.map((text) => localText(text, language)));
