import type { Master } from '../../shared/ui/i18n/catalogues.ts';
import type { Texts } from '../../shared/ui/language.ts';

/** The plural forms of a text are one text: its `count` says which is meant. */
type WithoutPlural<Key> = Key extends `${infer Text}_${'zero' | 'one' | 'other'}` ? Text : Key;
type TextIn<Namespace extends 'kiosk' | 'common'> = WithoutPlural<keyof Master[Namespace]>;

/** A text of the kiosk's catalogue, or of the common one: `common:back`. */
export type SpokenKey = TextIn<'kiosk'> | `common:${TextIn<'common'>}`;

/** What stands in a text: numbers as numbers, times and names as they are shown. */
export type SpokenValues = Readonly<Record<string, string | number>>;

type Said =
  /** A text of the catalogue with what stands in it. */
  | { readonly type: 'text'; readonly key: SpokenKey; readonly values?: SpokenValues }
  /** A ticket's label, to be spelled: letter by digit. */
  | { readonly type: 'label'; readonly label: string }
  /** A text of the setup, in every language. */
  | { readonly type: 'texts'; readonly texts: Texts }
  /** A name that is the same in every language. */
  | { readonly type: 'name'; readonly name: string };

/**
 * One thing that a screen says. With a `target` it belongs to the key that bears the name as `data-target`: it is said when
 * that key takes the focus. Without one it is to be read, and is said when the screen appears.
 */
export type SpokenPart = Said & { readonly target?: string };

/** A text of the catalogue. */
export const text = (key: SpokenKey, values?: SpokenValues): SpokenPart =>
  values ? { type: 'text', key, values } : { type: 'text', key };

/** A text of the setup. */
export const texts = (said: Texts): SpokenPart => ({ type: 'texts', texts: said });

/** The parts of one key, in order: its name, then its state. */
export const of = (target: string, ...parts: readonly SpokenPart[]): readonly SpokenPart[] =>
  parts.map((part) => ({ ...part, target }));
