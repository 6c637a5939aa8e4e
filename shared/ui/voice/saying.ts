import type { Language, Texts } from '../language.ts';

/** What stands in a text: numbers as numbers, times and names as they are shown. */
export type SayingValues = Readonly<Record<string, string | number>>;

/** One thing to be said. */
export type Saying =
  /** A text of the catalogues, by its namespace and key: `kiosk.question`. */
  | { readonly type: 'text'; readonly name: string; readonly values?: SayingValues }
  /** A ticket's label: letter by digit. */
  | { readonly type: 'label'; readonly label: string }
  /** A text of the setup, in every language. */
  | { readonly type: 'texts'; readonly texts: Texts }
  /** Words that are not translated; `language`: in whose sounds, if not the listener's. */
  | { readonly type: 'words'; readonly words: string; readonly language?: Language };
