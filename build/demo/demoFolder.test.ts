import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDemoFolder } from './demoFolder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ventanilla-demo-test-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('without a name it is a temporary one, and gone when it is left', async () => {
  const folder = await openDemoFolder(null);
  if (!folder.ok) throw new Error(folder.text);
  expect(dirname(folder.path)).toBe(tmpdir());
  await writeFile(join(folder.path, 'a-day'), 'of the demo');
  await folder.leave();
  await expect(stat(folder.path)).rejects.toThrow('ENOENT');
});

test.each(['new', 'empty'])('a %s one that is named is used and kept', async (name) => {
  const path = join(root, name);
  if (name === 'empty') await mkdir(path);
  const folder = await openDemoFolder(path);
  if (!folder.ok) throw new Error(folder.text);
  expect(folder.path).toBe(path);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'a-day'), 'of the demo');
  await folder.leave();
  expect(await readdir(path)).toEqual(['a-day']);
});

test('one that holds anything is refused: it might be a real point’s', async () => {
  await writeFile(join(root, 'point.json'), '{}');
  expect(await openDemoFolder(root)).toEqual({
    ok: false,
    text: expect.stringMatching(/is not empty: a demo begins in/),
  });
});

test('what is no folder is refused', async () => {
  await writeFile(join(root, 'file'), '');
  expect(await openDemoFolder(join(root, 'file'))).toEqual({ ok: false, text: expect.stringMatching(/is no folder/) });
});
