import { type Field, fieldsOf, type Shape } from './fieldsOf.ts';
import { type Html, html, terms } from './html.ts';

/** The fields of a schema with what they may hold and, where words are given, what they mean. */
export const fieldList = (shape: Shape, words: Readonly<Record<string, string>> = {}): Html =>
  terms(
    fieldsOf(shape)
      .filter(({ name }) => name !== 'type')
      .map((field) => ({
        term: html`<code>${field.name}</code>`,
        meaning: html`${words[field.name] ?? ''} <span class="kind">${kindIn(field)}</span>`,
      })),
  );

const kindIn = ({ kind, isRequired }: Field): string => `${kind}${isRequired ? '' : ' · may be left out'}`;
