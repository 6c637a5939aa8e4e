import { createInstance } from 'i18next';
import type { Language } from '../../shared/client/link.ts';
import { catalogues } from '../../shared/ui/i18n/catalogues.ts';
import type { SpokenPart } from '../spoken/spokenPart.ts';

const instances = new Map(
  (['es', 'en', 'pt'] as const).map((language) => {
    const instance = createInstance();
    void instance.init({
      lng: language,
      resources: catalogues,
      defaultNS: 'kiosk',
      initAsync: false,
      interpolation: { escapeValue: false },
    });
    return [language, instance];
  }),
);

/** What the parts say in a language, as one sentence with ordinary spaces; a label stays as it is written. */
export const saidIn = (language: Language, parts: readonly SpokenPart[]): string =>
  parts
    .map((part) => said(language, part))
    .join(' ')
    .replace(/\s/g, ' ');

function said(language: Language, part: SpokenPart): string {
  switch (part.type) {
    case 'text':
      return String(instances.get(language)?.t(part.key as never, part.values as never));
    case 'label':
      return part.label;
    case 'texts':
      return part.texts[language];
    case 'name':
      return part.name;
    default:
      return part satisfies never;
  }
}
