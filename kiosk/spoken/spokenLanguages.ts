import { languageNames, languages } from '../../shared/ui/language.ts';
import type { Scene } from '../scene.ts';
import { of, type SpokenPart, text } from './spokenPart.ts';

/** Every language by its own name; the present one says that it is on. */
export const spokenLanguages = ({ language: now }: Scene): readonly SpokenPart[] => [
  text('chooseLanguage'),
  ...languages.flatMap((language) =>
    of(
      `language-${language}`,
      { type: 'name', name: languageNames[language] },
      ...(language === now ? [text('isOn')] : []),
    ),
  ),
];
