import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DataFolderOutcome, holdsDays, openDataFolder } from './dataFolder.ts';

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

let root = '';
let opened: DataFolderOutcome[] = [];
const opens = async (path: string) => {
  const outcome = await openDataFolder(path);
  opened.push(outcome);
  return outcome;
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'data-folder-'));
});
afterEach(async () => {
  for (const outcome of opened) if (outcome.ok) await outcome.folder.release();
  opened = [];
  await rm(root, { recursive: true, force: true });
});

describe('opening a data folder', () => {
  it('makes it with its inner folders, mode 700, and leaves nothing else', async () => {
    const path = join(root, 'new', 'point');
    expect(await opens(path)).toMatchObject({ ok: true, folder: { path, days: join(path, 'days') } });
    expect((await readdir(path)).sort()).toEqual(['days', 'registers']);
    for (const each of [path, join(path, 'days'), join(path, 'registers')]) expect(await modeOf(each)).toBe(0o700);
  });

  it('closes its own folder to others, and does not touch one that holds other things', async () => {
    const own = join(root, 'own');
    const shared = join(root, 'shared');
    await mkdir(own);
    await mkdir(shared);
    await chmod(own, 0o755);
    await chmod(shared, 0o755);
    await writeFile(join(shared, 'letter.txt'), '');
    await opens(own);
    await opens(shared);
    expect(await modeOf(own)).toBe(0o700);
    expect(await modeOf(shared)).toBe(0o755);
    expect(await modeOf(join(shared, 'registers'))).toBe(0o700);
  });

  it.each([
    ['a file', 'file', ''],
    ['a folder inside a file', 'file/data', ''],
    ['a folder whose days are a file', 'half', 'half/days'],
  ])('says in a sentence that %s cannot be used, and where in it', async (_, name, place) => {
    await writeFile(join(root, 'file'), '');
    await mkdir(join(root, 'half'));
    await writeFile(join(root, 'half', 'days'), '');
    const path = join(root, name);
    const where = place && ` (at ${join(root, place)})`;
    const text = `The data folder ${path} cannot be used: a file stands where a folder should be${where}. Move that file away, or give another folder with --data.`;
    expect(await opens(path)).toEqual({ ok: false, why: 'not-usable', text });
  });

  it('gives the lock back when the folder then cannot be used', async () => {
    await writeFile(join(root, 'days'), '');
    expect((await opens(root)).ok).toBe(false);
    await rm(join(root, 'days'));
    expect((await opens(root)).ok).toBe(true);
  });

  it('tells a folder with recorded days from one without', async () => {
    expect(await holdsDays(root)).toBe(false);
    await opens(root);
    expect(await holdsDays(root)).toBe(false);
    await writeFile(join(root, 'days', '2026-01-02.jsonl'), '');
    expect(await holdsDays(root)).toBe(true);
  });
});

describe('two processes on one folder', () => {
  const holder = `
    import { openDataFolder } from './subject.mjs';
    const outcome = await openDataFolder(process.argv[2]);
    console.log(JSON.stringify({ ...outcome, folder: undefined }));
    if (outcome.ok) setInterval(() => undefined, 1000);`;
  let scripts = '';
  let children: ChildProcess[] = [];
  beforeAll(async () => {
    // Bundled into a folder of its own, where another user can read it too.
    scripts = await mkdtemp(join(tmpdir(), 'data-folder-scripts-'));
    await chmod(scripts, 0o755);
    await build({
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      build: {
        ssr: fileURLToPath(new URL('./dataFolder.ts', import.meta.url)),
        outDir: scripts,
        rolldownOptions: { output: { entryFileNames: 'subject.mjs' } },
      },
    });
    await writeFile(join(scripts, 'holder.mjs'), holder, { mode: 0o644 });
  });
  afterAll(() => rm(scripts, { recursive: true, force: true }));
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    children = [];
  });

  const started = async (path: string, options: { uid?: number } = {}) => {
    const child = spawn(process.execPath, [join(scripts, 'holder.mjs'), path], {
      ...options,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, outcome: JSON.parse(line.toString()) as DataFolderOutcome };
  };

  it('refuses the second with a sentence that names the first, also through a link', async () => {
    const link = join(root, 'link');
    await symlink(root, link);
    const first = await started(root);
    expect(first.outcome.ok).toBe(true);
    for (const path of [root, link]) {
      const second = await started(path);
      const text = `The data folder ${path} is in use by another server (process ${first.child.pid}). Stop that server first, or give another folder with --data.`;
      expect(second.outcome).toEqual({ ok: false, why: 'in-use', text });
    }
    expect((await started(join(root, 'other'))).outcome.ok).toBe(true);
  });

  it('is free at once after kill -9, every time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { child, outcome } = await started(root);
      expect(outcome.ok).toBe(true);
      expect((await openDataFolder(root)).ok).toBe(false);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const mine = await openDataFolder(root);
      expect(mine.ok).toBe(true);
      if (mine.ok) await mine.folder.release();
    }
  });

  it('still refuses while the first is stopped and cannot answer', async () => {
    const { child } = await started(root);
    child.kill('SIGSTOP');
    expect(await openDataFolder(root)).toMatchObject({ ok: false, why: 'in-use' });
    child.kill('SIGCONT');
  });

  const isRoot = process.getuid?.() === 0;
  const asOther = isRoot ? { uid: 65534 } : {};
  const mayNotWrite = { ok: false, why: 'not-usable', text: expect.stringContaining('may not read and write there') };

  it('tells a user without rights so', async () => {
    if (!isRoot) await chmod(root, 0o500);
    for (const path of [root, join(root, 'inner')]) expect((await started(path, asOther)).outcome).toEqual(mayNotWrite);
    await chmod(root, 0o700);
  });

  it('tells so too when only the folder itself cannot be written', async () => {
    await writeFile(join(root, 'letter.txt'), '');
    for (const inner of ['days', 'registers']) {
      await mkdir(join(root, inner));
      if (isRoot) await chown(join(root, inner), 65534, 65534);
    }
    await chmod(root, 0o555);
    expect((await started(root, asOther)).outcome).toEqual(mayNotWrite);
    await chmod(root, 0o700);
  });
});
