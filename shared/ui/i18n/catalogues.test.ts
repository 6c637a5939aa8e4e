import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../language.ts';
import { catalogues as ofAll } from './catalogues.ts';
import { deviceCatalogues } from './deviceCatalogues.ts';
import { pairingCatalogues } from './pairingCatalogues.ts';
import { shellCatalogues } from './shellCatalogues.ts';

const catalogues = {
  es: { ...ofAll.es, ...shellCatalogues.es, ...pairingCatalogues.es, ...deviceCatalogues.es },
  en: { ...ofAll.en, ...shellCatalogues.en, ...pairingCatalogues.en, ...deviceCatalogues.en },
  pt: { ...ofAll.pt, ...shellCatalogues.pt, ...pairingCatalogues.pt, ...deviceCatalogues.pt },
};

const others = languages.filter((language): language is Exclude<Language, 'es'> => language !== 'es');
const namespaces = Object.keys(catalogues.es) as readonly (keyof typeof catalogues.es)[];

const placeholders = (text: string | undefined) => [...(text ?? '').matchAll(/\{\{\w+\}\}/g)].map(String).sort();

describe.each(others)('the catalogue %s', (language) => {
  test.each(namespaces)('%s has the keys and the placeholders of the Spanish one', (namespace) => {
    const master = catalogues.es[namespace];
    const translated = catalogues[language][namespace];
    expect(Object.keys(translated)).toEqual(Object.keys(master));
    for (const [key, text] of Object.entries(master)) {
      expect(placeholders(translated[key]), key).toEqual(placeholders(text));
    }
  });
});

test.each(languages)('no text of %s is empty', (language) => {
  const texts = namespaces.flatMap((namespace) => Object.values(catalogues[language][namespace]));
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
});
