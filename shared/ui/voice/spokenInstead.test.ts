import { expect, test } from 'vitest';
import { catalogues } from '../i18n/catalogues.ts';
import { languages } from '../language.ts';
import { spokenInstead } from './spokenInstead.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();

test.each(languages)('what is said instead in %s stands for a text that exists, with the same values', (language) => {
  expect(Object.keys(spokenInstead[language])).toEqual(Object.keys(spokenInstead.es));
  for (const [name, said] of Object.entries(spokenInstead[language])) {
    const [namespace = '', key = ''] = name.split('.');
    const shown = catalogues[language][namespace as 'kiosk']?.[key];
    expect(shown, name).toBeDefined();
    expect(placeholders(said), name).toEqual(placeholders(shown ?? ''));
  }
});
