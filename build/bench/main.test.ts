import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { measurements } from './measurements.ts';

const tree = join(import.meta.dirname, '../..');

const bench = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  promisify(execFile)(process.execPath, [join(tree, 'build/run.mjs'), join(tree, 'build/bench/main.ts'), ...args], {
    cwd: tree,
    env: { ...process.env, ...env },
  });

describe('the bench', () => {
  it('fills every line, also without a C compiler, and then says what it left out', { timeout: 180_000 }, async () => {
    const { stdout } = await bench(['--tiny'], { CC: 'no-such-compiler' });
    const rows = Object.values(measurements).flatMap((one) => one.rows);
    const expected = rows.filter(({ on }) => !on || on.includes('this')).map(({ what }) => what);
    const missing = expected.filter((what) => !stdout.includes(`| ${what} `));
    expect(missing).toEqual([]);
    expect(stdout).toContain('no: never flushed');
    expect(stdout).toContain('| the whole, measured by itself ');
    expect(stdout).toContain(
      'The half with slow flushes is left out: the C compiler "no-such-compiler" did not make it',
    );
    expect(stdout).not.toMatch(/NaN|undefined/);
  });

  it('says what it knows when it is asked for something else', { timeout: 60_000 }, async () => {
    await expect(bench(['P9'])).rejects.toThrow('There is no "P9". Known: P1, P2, P3, P4, P5, P7, ways, lone');
  });
});
