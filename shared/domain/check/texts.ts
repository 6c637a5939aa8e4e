import { languages, type Texts } from '../setup.ts';
import { type Problems, problemIf } from './problem.ts';

const mostCharacters = 200;
// Marks that turn the direction of what follows would let a text on paper or board read as another.
const control = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** A text that people read: something, of one line, and no longer than 200 characters. */
export function textProblems(text: string, field: string): Problems {
  return text.trim() === '' ? [{ field, problem: 'empty' }] : maybeTextProblems(text, field);
}

/** A text that may be empty. */
export function maybeTextProblems(text: string, field: string): Problems {
  if (text.length > mostCharacters) return [{ field, problem: 'too-long', most: mostCharacters }];
  return problemIf(control.test(text), field, 'control-characters');
}

/** One text in every language. */
export const textsProblems = (texts: Texts, field: string): Problems =>
  languages.flatMap((language) => textProblems(texts[language], `${field}.${language}`));
