import { describe, expect, test } from 'vitest';
import { tree } from './testing.ts';
import { impureWords, unplainWords } from './words.ts';

const impure = (text: string, path = 'shared/domain/time.ts') => impureWords(tree({ [path]: text }));
const unplain = (text: string, path = 'shared/ui/Button.tsx') => unplainWords(tree({ [path]: text }));

describe('a pure area', () => {
  test.each([
    'const now = Date.now();',
    "const now = Date['now']();",
    'const now = new Date();',
    'const now = new Date;',
    'const now = Date();',
    'const { now } = Date;',
    'const { random } = Math;',
    'const dice = Math.random();',
    'const now = performance.now();',
    'const id = crypto.randomUUID();',
    'const now = globalThis.Date.now();',
    'export async function decide() {}',
    'export const decide = async () => 1;',
    'export const rules = { async decide() {} };',
    'await 1;',
    'setTimeout(() => {}, 1);',
    'const later = setInterval;',
  ])('never says %s', (text) => {
    expect(impure(text)).toHaveLength(1);
  });

  test.each([
    'const then = new Date(0);',
    'const utc = Date.UTC(2026, 0, 1);',
    'const floor = Math.floor(1.5);',
    "// Date.now() is async\nconst text = 'new Date() setTimeout Math.random()';",
    'type Clock = { readonly now: Date };',
    'const row = { performance: 1, now: 2 };',
  ])('may say %s', (text) => {
    expect(impure(text)).toEqual([]);
  });

  test('says where', () => {
    expect(impure('\nexport const now = () => Date.now();')).toEqual(['shared/domain/time.ts:2 says Date.now']);
  });

  test('is the domain and what folds or draws it, not its tests and not the server', () => {
    const text = 'Date.now();';
    expect(impure(text, 'shared/views/kioskView.ts')).toHaveLength(1);
    expect(impure(text, 'shared/forecast/simulate.ts')).toHaveLength(1);
    expect(impure(text, 'shared/reports/fold.ts')).toHaveLength(1);
    expect(impure(text, 'shared/domain/time.test.ts')).toEqual([]);
    expect(impure(text, 'server/servicePoint.ts')).toEqual([]);
  });
});

describe('shared', () => {
  test.each([
    ['let x: any;', 'any'],
    ['const f = (x: readonly any[]) => x;', 'any'],
    ['enum Kind { A }', 'enum'],
    ['declare enum Kind { A }', 'enum'],
    ['class Fault extends Error {}', 'class'],
    ['const Fault = class {};', 'class'],
  ])('never says %s', (text, word) => {
    expect(unplain(text)).toEqual([`shared/ui/Button.tsx:1 says ${word}`]);
  });

  test('may say them in texts, comments and attributes', () => {
    expect(unplain("// any class\nconst App = () => <p className='class enum any' />;")).toEqual([]);
  });

  test('is the only place that is held so', () => {
    expect(unplain('class Fault extends Error {}', 'server/journal/fault.ts')).toEqual([]);
  });
});
