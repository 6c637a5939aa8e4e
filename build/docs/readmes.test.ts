import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const [english, spanish, contributing] = [read('README.md'), read('README.es.md'), read('CONTRIBUTING.md')];

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([whole, part]) => part ?? whole);
/** Commands and what they print, set apart by four spaces. */
const codeOf = (text: string) => all(text, /^ {4}\S.*$/gm);
const headingsOf = (text: string) => all(text, /^(#+) /gm);
const linksOf = (text: string) => all(text, /\]\(([^)#]+)/g).filter((link) => !link.startsWith('https:'));
/** File names, options and keys; examples of what somebody else chooses may be another word. */
const setAsCode = (text: string) => new Set(all(text, /`([^`\n]+)`/g).filter((code) => !/[A-ZÓ]{4}/.test(code)));
const shapeOf = (text: string) => all(text, /^(?:- \*|- |\d\. |\|)/gm);

describe('README.md and README.es.md say the same', () => {
  test.each([
    ['headings', headingsOf],
    ['commands and what they print', codeOf],
    ['lists and tables', shapeOf],
  ])('the same %s in the same order', (_what, of) => {
    expect(of(english).length).toBeGreaterThan(5);
    expect(of(spanish)).toEqual(of(english));
  });

  test('the same pictures and pages, all of which are there', () => {
    const pages = (text: string) => linksOf(text).filter((link) => !link.startsWith('README'));
    expect(pages(english).length).toBeGreaterThan(7);
    expect(pages(spanish)).toEqual(pages(english));
    expect([...linksOf(english), ...linksOf(spanish)].filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  test('the same names set as code', () => {
    expect([...setAsCode(spanish)].sort()).toEqual([...setAsCode(english)].sort());
  });
});

describe('CONTRIBUTING.md', () => {
  const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, object>;
  const named = new Set(all(contributing, /\bnpm (?:run )?([a-z0-9]+)/g));

  test('names every script', () => {
    expect(Object.keys(scripts ?? {}).filter((script) => !named.has(script))).toEqual([]);
  });

  test('says of every package, and of no other, what it is for', () => {
    const tables = contributing.slice(contributing.indexOf('## Why each dependency')).split('(`devDependencies`)');
    const packagesIn = (table = '') =>
      all(table, /^\| ([^|]+) \|/gm)
        .slice(1)
        .flatMap((cell) => cell.split(', '));
    expect(packagesIn(tables[0]).sort()).toEqual(Object.keys(dependencies ?? {}).sort());
    expect(packagesIn(tables[1]).sort()).toEqual(Object.keys(devDependencies ?? {}).sort());
  });
});
