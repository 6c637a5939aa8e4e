import { type Language, languageNames } from '../../shared/ui/language.ts';
import type { Saying } from '../../shared/ui/voice/saying.ts';
import type { SpokenPart } from '../spoken/spokenPart.ts';

/** How a part of a screen is said: a language's name in its own sounds, all else in the visitor's. */
export function sayingOf(part: SpokenPart): Saying {
  switch (part.type) {
    case 'text': {
      const name = part.key.includes(':') ? part.key.replace(':', '.') : `kiosk.${part.key}`;
      return part.values ? { type: 'text', name, values: part.values } : { type: 'text', name };
    }
    case 'label':
      return { type: 'label', label: part.label };
    case 'texts':
      return { type: 'texts', texts: part.texts };
    case 'name': {
      const language = languageNamed(part.name);
      return language ? { type: 'words', words: part.name, language } : { type: 'words', words: part.name };
    }
    default:
      return part satisfies never;
  }
}

const languageNamed = (name: string): Language | undefined =>
  (Object.keys(languageNames) as Language[]).find((language) => languageNames[language] === name);
