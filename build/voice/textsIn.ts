import { languages, type Texts } from '../../shared/ui/language.ts';

const isTexts = (value: object): value is Texts =>
  languages.every((language) => language in value && typeof (value as Texts)[language] === 'string');

/** Every text in all languages that stands somewhere in a value: in a setup, say. */
export function textsIn(value: unknown): readonly Texts[] {
  if (typeof value !== 'object' || value === null) return [];
  return isTexts(value) ? [value] : Object.values(value).flatMap(textsIn);
}
