import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rotatingLog } from './rotatingLog.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shell-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = () => new Date('2026-11-27T12:00:00Z');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('writes a line with its moment, on one line, cut where it is long', () => {
  const log = rotatingLog({ folder, now });
  log('one\nforged line');
  log('x'.repeat(5_000));
  const [first, second] = read('shell.log').split('\n');
  expect(first).toBe('2026-11-27T12:00:00.000Z one forged line');
  expect(second).toHaveLength(25 + 1_000);
});

test('keeps the newest lines in so many files of so many bytes', () => {
  const log = rotatingLog({ folder, now, largest: 200, keep: 2 });
  for (let n = 0; n < 100; n += 1) log(`line ${n}`);
  const files = readdirSync(folder).sort();
  expect(files).toEqual(['shell.1.log', 'shell.2.log', 'shell.log']);
  expect(files.filter((name) => statSync(join(folder, name)).size > 200)).toEqual([]);
  expect(read('shell.log')).toContain('line 99');
  const kept = [...read('shell.2.log').matchAll(/line (\d+)/g), ...read('shell.1.log').matchAll(/line (\d+)/g)];
  const numbers = [...kept, ...read('shell.log').matchAll(/line (\d+)/g)].map(([, n]) => Number(n));
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => 100 - numbers.length + i));
});

test('goes on with the file that a start before has left', () => {
  writeFileSync(join(folder, 'shell.log'), 'x'.repeat(180));
  rotatingLog({ folder, now, largest: 200 })('after');
  expect(read('shell.1.log')).toHaveLength(180);
  expect(read('shell.log')).toContain('after');
});

test('a place where nothing can be written stops nobody', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => rotatingLog({ folder: join(folder, 'file/logs'), now })('lost')).not.toThrow();
});
