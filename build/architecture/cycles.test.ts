import { describe, expect, test } from 'vitest';
import { cycles } from './cycles.ts';
import { tree } from './testing.ts';

describe('import cycles', () => {
  test('two files that load each other', () => {
    expect(cycles(tree({ 'server/a.ts': "import './b.ts';", 'server/b.ts': "import './a.ts';" }))).toEqual([
      'import cycle: server/a.ts → server/b.ts → server/a.ts',
    ]);
  });

  test('a longer ring, entered from outside, told once', () => {
    const files = {
      'server/main.ts': "import './a.ts'; import './c.ts';",
      'server/a.ts': "import './b.ts';",
      'server/b.ts': "export * from './c.ts';",
      'server/c.ts': "const late = () => import('./a.ts');",
    };
    expect(cycles(tree(files))).toEqual(['import cycle: server/a.ts → server/b.ts → server/c.ts → server/a.ts']);
  });

  test('a file that loads itself', () => {
    expect(cycles(tree({ 'server/a.ts': "import './a.ts';" }))).toHaveLength(1);
  });

  test('two rings through one file are both told', () => {
    const files = {
      'server/a.ts': "import './b.ts'; import './c.ts';",
      'server/b.ts': "import './a.ts';",
      'server/c.ts': "import './a.ts';",
    };
    expect(cycles(tree(files))).toHaveLength(2);
  });

  test('types alone make no ring', () => {
    expect(
      cycles(tree({ 'server/a.ts': "import './b.ts';", 'server/b.ts': "import type { A } from './a.ts';" })),
    ).toEqual([]);
  });

  test('two ways to one file make no ring', () => {
    const files = {
      'server/a.ts': "import './b.ts'; import './c.ts';",
      'server/b.ts': "import './c.ts';",
      'server/c.ts': '',
    };
    expect(cycles(tree(files))).toEqual([]);
  });
});
