import type { SetupProblemType } from '../domain/check/problem.ts';
import type { Language } from '../domain/setup.ts';
import { en } from './texts/setupProblems/en.ts';
import { es } from './texts/setupProblems/es.ts';
import { pt } from './texts/setupProblems/pt.ts';

/** How each problem of a setup is said after the name of its field; one that is missing does not compile. */
export type SetupProblemTexts = Readonly<Record<SetupProblemType, string>>;

const texts: Readonly<Record<Language, SetupProblemTexts>> = { es, en, pt };

/** What is wrong with a field, from the short form of a refusal (`out-of-range 1 10`), in the reader's language. One that is not known stays as it is. */
export function setupProblemText(inShort: string, language: Language): string {
  const [type = '', ...bounds] = inShort.split(' ');
  if (!Object.hasOwn(texts[language], type)) return inShort;
  const text = texts[language][type as SetupProblemType];
  return text.replace('{most}', bounds.at(-1) ?? '').replace('{least}', bounds.at(0) ?? '');
}
