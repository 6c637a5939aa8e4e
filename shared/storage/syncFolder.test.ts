import type { FileHandle, open } from 'node:fs/promises';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, syncFolder } from './syncFolder.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });

const folderWhose = (steps: { open?: string; sync?: string; closed?: () => void }): typeof open => {
  return async () => {
    if (steps.open) throw failure(steps.open);
    const handle = {
      sync: async () => {
        if (steps.sync) throw failure(steps.sync);
      },
      close: async () => steps.closed?.(),
    };
    return handle as unknown as FileHandle;
  };
};

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sync-folder-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('syncFolder', () => {
  it('flushes a real folder', async () => {
    await expect(syncFolder(root)).resolves.toBeUndefined();
  });

  it.each([{ open: 'EISDIR' }, { open: 'EPERM' }, { sync: 'EPERM' }, { sync: 'EINVAL' }])(
    'goes on where the system cannot flush folders: %o',
    async (steps) => {
      await expect(syncFolder(root, folderWhose(steps))).resolves.toBeUndefined();
    },
  );

  it('tells a failed flush, and closes', async () => {
    let closed = false;
    const openFolder = folderWhose({
      sync: 'EIO',
      closed: () => {
        closed = true;
      },
    });
    await expect(syncFolder(root, openFolder)).rejects.toThrow('EIO');
    expect(closed).toBe(true);
  });

  it('tells a folder that is not there', async () => {
    await expect(syncFolder(join(root, 'none'))).rejects.toThrow('ENOENT');
  });
});

describe('makeFolder', () => {
  it('makes all levels with mode 700 and says that they were missing', async () => {
    expect(await makeFolder(join(root, 'a', 'b'))).toBe(true);
    expect((await stat(join(root, 'a'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(root, 'a', 'b'))).mode & 0o777).toBe(0o700);
    expect(await makeFolder(join(root, 'a', 'b'))).toBe(false);
  });
});
