import { describe, expect, test } from 'vitest';
import { tree } from './testing.ts';

const importsOf = (text: string, path = 'server/a.tsx') =>
  tree({ [path]: text, 'server/b.ts': '', 'server/c/index.ts': '' })[0]?.imports.map(
    ({ to, typeOnly }) => `${typeOnly ? 'type ' : ''}${to}`,
  );

describe('reading the imports of a file', () => {
  test.each([
    ["import { b } from './b.ts';", ['server/b.ts']],
    ["import { b } from './b';", ['server/b.ts']],
    ["import { b } from './b.js';", ['server/b.ts']],
    ["import { c } from './c';", ['server/c/index.ts']],
    ["import './look.css';", ['server/look.css']],
    ["import url from './b.ts?url';", ['server/b.ts']],
    ["import { x } from '/server/b.ts';", ['server/b.ts']],
    ["export * from './b.ts';", ['server/b.ts']],
    ["export { b } from './b.ts';", ['server/b.ts']],
    ["const late = () => import('./b.ts');", ['server/b.ts']],
    ['const late = () => import(`./b.ts`);', ['server/b.ts']],
    ["import b = require('./b.ts');", ['server/b.ts']],
    ["const b = require('./b.ts');", ['server/b.ts']],
    ["import { type B } from './b.ts';", ['server/b.ts']],
    ["import type { B } from './b.ts';", ['type server/b.ts']],
    ["export type { B } from './b.ts';", ['type server/b.ts']],
    ["export type * from './b.ts';", ['type server/b.ts']],
    ["let b: import('./b.ts').B;", ['type server/b.ts']],
    ['/// <reference types="node" />', ['type node']],
    ["import fs from 'node:fs';", ['node:']],
    ["import fs from 'fs/promises';", ['node:']],
    ["import { z } from 'zod/mini';", ['zod']],
    [
      "import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';",
      ['@fontsource-variable/atkinson-hyperlegible-next'],
    ],
    ["// import './b.ts'\nconst text = \"import './b.ts'\";", []],
    ["const App = () => <p>import './b.ts'</p>;", []],
  ])('%s', (text, expected) => {
    expect(importsOf(text)).toEqual(expected);
  });

  test('tells the line', () => {
    expect(tree({ 'server/a.ts': "\n\nimport './b.ts';" })[0]?.imports[0]?.line).toBe(3);
  });

  test('refuses a file that does not parse', () => {
    expect(() => tree({ 'server/a.ts': 'export const = 1' })).toThrow('server/a.ts does not parse');
  });
});
