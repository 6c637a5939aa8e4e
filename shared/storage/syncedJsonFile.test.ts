import { spawn } from 'node:child_process';
import { type FileHandle, mkdtemp, open, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diskOperations, type FileOperations, syncedJsonFile } from './syncedJsonFile.ts';

type Note = { readonly text: string };

const asNote = (value: unknown): Note => {
  const { text } = value as { text?: unknown };
  if (typeof text !== 'string') throw new Error('text is no string');
  return { text };
};

const failure = (code: string) => Object.assign(new Error(`${code}: injected`), { code });

let folder = '';
let path = '';
const note = (disk?: FileOperations) => syncedJsonFile(path, asNote, disk);
const fileNames = async () => (await readdir(folder)).sort();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synced-json-'));
  path = join(folder, 'note.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('reading', () => {
  it('gives null when the file is absent', async () => {
    expect(await note().read()).toBeNull();
  });

  it('gives back what was written', async () => {
    await note().write({ text: 'ñandú 🦤' });
    expect(await note().read()).toEqual({ text: 'ñandú 🦤' });
  });

  it('accepts a file that an editor saved with a byte order mark', async () => {
    await writeFile(path, '\uFEFF{"text":"x"}');
    expect(await note().read()).toEqual({ text: 'x' });
  });

  it.each([
    ['nothing', ''],
    ['a half', '{"text":"ab'],
    ['null', 'null'],
    ['a bare word', '"text"'],
    ['zeros', '\0\0\0\0'],
    ['another shape', '{"texts":1}'],
    ['a flipped bit', Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc3]), Buffer.from('"}')])],
  ])('names the damaged file and leaves it when it holds %s', async (_, content) => {
    await writeFile(path, content);
    await expect(note().read()).rejects.toThrow(`${path} is damaged`);
    expect(await readFile(path)).toEqual(Buffer.from(content));
  });

  it.each(['null', 'false', '0', '""'])(
    'never takes %s for an absent file, whatever the shape allows',
    async (content) => {
      await writeFile(path, content);
      const anything = syncedJsonFile(path, (value) => value as Note);
      await expect(anything.read()).rejects.toThrow('it holds no object');
    },
  );

  it('names a file that cannot be read', async () => {
    await rm(path, { force: true });
    const disk = { ...diskOperations, readFile: () => Promise.reject(failure('EIO')) };
    await expect(note(disk).read()).rejects.toThrow(`${path} cannot be read`);
  });
});

describe('writing', () => {
  it('makes the file with mode 600 in a folder with mode 700', async () => {
    path = join(folder, 'deep', 'er', 'note.json');
    await note().write({ text: 'x' });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'deep'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'deep', 'er'))).mode & 0o777).toBe(0o700);
  });

  it('flushes the content before the rename and the folder after it', async () => {
    const steps: string[] = [];
    const told = <A extends readonly unknown[], R>(name: string, step: (...args: A) => R) => {
      return (...args: A) => {
        steps.push(name);
        return step(...args);
      };
    };
    const { writeSynced, rename, syncFolder } = diskOperations;
    await note({
      ...diskOperations,
      writeSynced: told('write and flush', writeSynced),
      rename: told('rename', rename),
      syncFolder: told('flush folder', syncFolder),
    }).write({ text: 'x' });
    expect(steps).toEqual(['write and flush', 'rename', 'flush folder']);
  });

  it('flushes each real file before it is closed', async () => {
    const some = await open(folder, 'r');
    const flush = vi.spyOn(Object.getPrototypeOf(some) as FileHandle, 'sync');
    await some.close();
    await diskOperations.writeSynced(path, 'x');
    expect(flush).toHaveBeenCalledTimes(1);
    await note().write({ text: 'x' });
    expect(flush).toHaveBeenCalledTimes(3);
    flush.mockRestore();
  });

  it('runs writes one after the other and keeps what each was given at its time', async () => {
    const seen: string[] = [];
    let running = 0;
    const disk: FileOperations = {
      ...diskOperations,
      writeSynced: async (at, text) => {
        running += 1;
        expect(running).toBe(1);
        await diskOperations.writeSynced(at, text);
        seen.push((JSON.parse(text) as Note).text);
        running -= 1;
      },
    };
    const adapter = note(disk);
    const data = { text: '' };
    const writes = Array.from({ length: 20 }, (_, n) => {
      data.text = `${n}`;
      return adapter.write(data);
    });
    await Promise.all(writes);
    expect(seen).toEqual(Array.from({ length: 20 }, (_, n) => `${n}`));
    expect(await adapter.read()).toEqual({ text: '19' });
    expect(await fileNames()).toEqual(['note.json']);
  });

  it.each<[string, Partial<FileOperations>]>([
    ['the disk is full', { writeSynced: (at) => writeFile(at, '{"te').then(() => Promise.reject(failure('ENOSPC'))) }],
    ['the flush fails', { writeSynced: (at) => writeFile(at, '{}').then(() => Promise.reject(failure('EIO'))) }],
    ['the rename fails', { rename: () => Promise.reject(failure('EACCES')) }],
  ])('leaves the old file whole and no temporary file when %s', async (_, broken) => {
    await note().write({ text: 'old' });
    await expect(note({ ...diskOperations, ...broken }).write({ text: 'new' })).rejects.toThrow('injected');
    expect(await note().read()).toEqual({ text: 'old' });
    expect(await fileNames()).toEqual(['note.json']);
  });

  it('does not call a write done when the folder could not be flushed', async () => {
    const disk = { ...diskOperations, syncFolder: () => Promise.reject(failure('EIO')) };
    await expect(note(disk).write({ text: 'new' })).rejects.toThrow('EIO');
  });

  it('goes on after a failed write', async () => {
    let full = true;
    const disk: FileOperations = {
      ...diskOperations,
      writeSynced: (at, text) => (full ? Promise.reject(failure('ENOSPC')) : diskOperations.writeSynced(at, text)),
    };
    const adapter = note(disk);
    await expect(adapter.write({ text: 'a' })).rejects.toThrow('ENOSPC');
    full = false;
    await adapter.write({ text: 'b' });
    expect(await adapter.read()).toEqual({ text: 'b' });
  });

  it('is not hurt by what a killed process left, nor writes through a link laid there', async () => {
    const left = join(folder, '.note.json.tmp');
    const elsewhere = join(folder, 'elsewhere');
    await writeFile(elsewhere, 'mine');
    await symlink(elsewhere, left);
    await note().write({ text: 'x' });
    expect(await readFile(elsewhere, 'utf8')).toBe('mine');
    await writeFile(left, '{"text":"half', { mode: 0o644 });
    expect(await note().read()).toEqual({ text: 'x' });
    await note().write({ text: 'y' });
    expect(await note().read()).toEqual({ text: 'y' });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await fileNames()).toEqual(['elsewhere', 'note.json']);
  });

  it.skipIf(process.platform !== 'linux')('fails cleanly on a disk that is really full', async () => {
    const disk: FileOperations = {
      ...diskOperations,
      writeSynced: async (at, text) => {
        await symlink('/dev/full', at);
        await writeFile(at, text);
      },
    };
    await note().write({ text: 'old' });
    await expect(note(disk).write({ text: 'new' })).rejects.toThrow('ENOSPC');
    expect(await note().read()).toEqual({ text: 'old' });
    expect(await fileNames()).toEqual(['note.json']);
  });
});

describe('a process killed while it writes', () => {
  const repository = fileURLToPath(new URL('../..', import.meta.url));
  const writer = `
    import { runnerImport } from 'vite';
    const { module } = await runnerImport('shared/storage/syncedJsonFile.ts', { configFile: false, logLevel: 'silent' });
    const note = module.syncedJsonFile(process.argv[1], (value) => value);
    for (let n = 0; ; n += 1) {
      await note.write({ text: String(n).repeat(20000) });
      if (n === 0) console.log('writing');
    }`;

  it('leaves a whole file, and the next write goes through', async () => {
    for (let round = 0; round < 4; round += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', writer, path], { cwd: repository });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, 7 * round));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      expect((await note().read())?.text).toMatch(/^(\d+?)\1{19999}$/);
    }
    await note().write({ text: 'after' });
    expect(await note().read()).toEqual({ text: 'after' });
    expect(await fileNames()).toEqual(['note.json']);
  });
});
