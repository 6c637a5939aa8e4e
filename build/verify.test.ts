import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pointWithDays } from '../server/testing/pointWithDays.ts';

let data = '';
beforeAll(async () => {
  data = await pointWithDays({ lastDay: '2026-03-03', days: 2, entriesADay: 30, waiting: 3 });
});
afterAll(() => rm(data, { recursive: true }));

const program = join(import.meta.dirname, 'verify.mjs');
function verify(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a whole folder is one sentence and 0', () => {
  const { status, stdout, stderr } = verify('--data', data);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^The journal in \S+ is whole: 2 days .*60 entries.*with the hash [0-9a-f]{64}\.\n$/);
});

test('damage is a sentence on standard output and 1', async () => {
  const file = join(data, 'days/2026-03-02.jsonl');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"A001"', '"A007"'));
  const { status, stdout, stderr } = verify('--data', data);
  await writeFile(file, text);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(
    /^days\/2026-03-02\.jsonl, line \d+ \(from byte \d+\), is damaged: .*\.\nGood in themselves: 1 of 2 days\./,
  );
});

test('what cannot be looked at is a sentence on standard error and 2', () => {
  const missing = join(data, 'nowhere');
  const sentence = `There is no folder ${missing}. Say with --data which data folder to look at.\n`;
  expect(verify('--data', missing)).toEqual({ status: 2, stdout: '', stderr: sentence });
  expect(verify('--port', '1')).toMatchObject({ status: 2, stdout: '' });
});
