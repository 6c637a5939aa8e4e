import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFresh, stampOf, writeStamp } from './freshness.mjs';

const sources = ['server', 'lock.json', 'not-there'];
let root = '';
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const fresh = (at = root) => isFresh(at, sources, join(at, 'dist'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'freshness-'));
  mkdirSync(join(root, 'server/http'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  write('server/http/a.ts', 'a');
  write('server/b.ts', 'b');
  write('lock.json', '{}');
  writeStamp(join(root, 'dist'), stampOf(root, sources));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a built folder', () => {
  test('is fresh when nothing changed', () => {
    expect(fresh()).toBe(true);
  });

  test('is stale when it was never built, or its stamp is damaged', () => {
    write('dist/.built.json', '{"stats":[');
    expect(fresh()).toBe(false);
    rmSync(join(root, 'dist'), { recursive: true });
    expect(fresh()).toBe(false);
  });

  test.each([
    ['changed', () => write('server/http/a.ts', 'other')],
    ['added', () => write('server/http/new.ts', '')],
    ['deleted', () => rmSync(join(root, 'server/http/a.ts'))],
    ['changed in the lock', () => write('lock.json', '{ }')],
  ])('is stale when a source was %s', (_what, change) => {
    change();
    expect(fresh()).toBe(false);
  });

  test('is stale when a source was replaced by one with an older time', () => {
    write('server/b.ts', 'c');
    utimesSync(join(root, 'server/b.ts'), 1, 1);
    expect(fresh()).toBe(false);
  });

  test('stays fresh when only times changed, as in a copied tree', () => {
    const copy = mkdtempSync(join(tmpdir(), 'freshness-'));
    cpSync(root, copy, { recursive: true });
    utimesSync(join(copy, 'server/b.ts'), 2, 2);
    expect(fresh(copy)).toBe(true);
    const stamped = statSync(join(copy, 'dist/.built.json')).mtimeMs;
    expect(fresh(copy)).toBe(true);
    expect(statSync(join(copy, 'dist/.built.json')).mtimeMs).toBe(stamped);
    rmSync(copy, { recursive: true });
  });

  test('does not mind tests, hidden files and what editors leave', () => {
    for (const name of ['b.test.ts', 'b.test.tsx', '.b.ts.swp', 'b.ts~']) write(`server/${name}`, '');
    expect(fresh()).toBe(true);
  });
});
