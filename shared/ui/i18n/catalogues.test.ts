import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../language.ts';
import { catalogues as ofAll } from './catalogues.ts';
import { counterCatalogues } from './counterCatalogues.ts';
import { deviceCatalogues } from './deviceCatalogues.ts';
import { pairingCatalogues } from './pairingCatalogues.ts';
import { shellCatalogues } from './shellCatalogues.ts';

const ofSome = [counterCatalogues, shellCatalogues, pairingCatalogues, deviceCatalogues];
const catalogues = Object.fromEntries(
  languages.map((language) => [language, Object.assign({}, ofAll[language], ...ofSome.map((more) => more[language]))]),
) as Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>;

const others = languages.filter((language): language is Exclude<Language, 'es'> => language !== 'es');
const namespaces = Object.keys(catalogues.es);

const placeholders = (text: string | undefined) => [...(text ?? '').matchAll(/\{\{\w+\}\}/g)].map(String).sort();

describe.each(others)('the catalogue %s', (language) => {
  test.each(namespaces)('%s has the keys and the placeholders of the Spanish one', (namespace) => {
    const master = catalogues.es[namespace] ?? {};
    const translated = catalogues[language][namespace] ?? {};
    expect(Object.keys(translated)).toEqual(Object.keys(master));
    for (const [key, text] of Object.entries(master)) {
      expect(placeholders(translated[key]), key).toEqual(placeholders(text));
    }
  });
});

test.each(languages)('no text of %s is empty', (language) => {
  const texts = namespaces.flatMap((namespace) => Object.values(catalogues[language][namespace] ?? {}));
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
});
