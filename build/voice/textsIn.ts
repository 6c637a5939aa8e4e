import { languages, type Texts } from '../../shared/ui/language.ts';

const isTexts = (value: object): value is Texts =>
  languages.every((language) => language in value && typeof (value as Texts)[language] === 'string');

/** The fields of a setup that are only read, by staff or on a display: nobody says them. */
const neverSaid = new Set(['agentNote', 'boardName', 'guide', 'outcomes', 'reasons']);

/** Every text in all languages that stands somewhere in a value, a setup or a part of one, and that a visitor may hear. */
export function textsIn(value: unknown): readonly Texts[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isTexts(value)) return [value];
  return Object.entries(value).flatMap(([field, inner]) => (neverSaid.has(field) ? [] : textsIn(inner)));
}
