import { languages, type Texts } from '../../shared/ui/language.ts';

const isTexts = (value: object): value is Texts =>
  languages.every((language) => language in value && typeof (value as Texts)[language] === 'string');

/** The fields of a setup that only staff read: nobody says them. */
const readByStaff = new Set(['agentNote', 'outcomes', 'reasons']);

/** Every text in all languages that stands somewhere in a value, a setup or a part of one, and that a visitor may hear. */
export function textsIn(value: unknown): readonly Texts[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isTexts(value)) return [value];
  return Object.entries(value).flatMap(([field, inner]) => (readByStaff.has(field) ? [] : textsIn(inner)));
}
