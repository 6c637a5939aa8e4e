import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { storeContract } from '../../client/outbox/testing/storeContract.ts';
import { diskOperations } from '../../storage/syncedJsonFile.ts';
import { fileStore } from './fileStore.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function aFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-outbox-'));
  folders.push(folder);
  return join(folder, 'outbox.json');
}

describe('a file', () => {
  test.each(storeContract)('$name', async ({ check }) => {
    const path = await aFile();
    let told = 0;
    let boots = 0;
    const open = () =>
      fileStore({
        path,
        boot: `boot ${boots}`,
        onDamage: () => {
          told += 1;
        },
      });
    const checked = check({
      open,
      openAnew: () => {
        boots += 1;
        return open();
      },
      damage: () => writeFile(path, '{"version":1,"tickets":'),
      putAside: async () => {
        const beside = (await readdir(join(path, '..'))).filter((name) => name.includes('.damaged-'));
        return Math.min(beside.length, told);
      },
    });
    await expect(checked).resolves.toBeUndefined();
  });

  const opened = async (path: string, more: object = {}) => {
    const outcome = await fileStore({ path, boot: 'b', onDamage: () => {}, ...more });
    if (!outcome.ok) throw new Error(outcome.why);
    return outcome.store;
  };

  test('keeps what could not be read as it was', async () => {
    const path = await aFile();
    await writeFile(path, 'no json');
    let beside = '';
    await (
      await opened(path, {
        onDamage: (at: string) => {
          beside = at;
        },
      })
    ).close();
    expect(await readFile(beside, 'utf8')).toBe('no json');
  });

  test('is synced, file and folder, when a change resolves', async () => {
    const path = await aFile();
    const steps: string[] = [];
    const disk = {
      ...diskOperations,
      writeSynced: async (...write: Parameters<typeof diskOperations.writeSynced>) => {
        await diskOperations.writeSynced(...write);
        steps.push('file');
      },
      syncFolder: async (folder: string) => {
        await diskOperations.syncFolder(folder);
        steps.push('folder');
      },
    };
    const store = await opened(path, { disk });
    await store.change((kept) => ({ ...kept, contactMs: 1 }));
    expect(steps).toEqual(['file', 'folder']);
    await store.change((kept) => kept);
    expect(steps).toHaveLength(2);
    await store.close();
  });

  test('of a process that is gone is taken over', async () => {
    const path = await aFile();
    // No process has this number: it is larger than the largest that Linux gives.
    await writeFile(`${path}.writer`, JSON.stringify({ pid: 2 ** 22 + 1, boot: 'b', token: 'x' }));
    await (await opened(path)).close();
    await writeFile(`${path}.writer`, JSON.stringify({ pid: process.ppid, boot: 'b', token: 'x' }));
    expect(await fileStore({ path, boot: 'b', onDamage: () => {} })).toEqual({ ok: false, why: 'in-use' });
  });

  test('is taken over from a number that another program has by now, where only one of ours can run', async () => {
    const path = await aFile();
    await writeFile(`${path}.writer`, JSON.stringify({ pid: process.ppid, boot: 'b', token: 'x' }));
    const store = await opened(path, { isAlone: true });
    // The same program has it open: that is no other's old note.
    expect(await fileStore({ path, boot: 'b', isAlone: true, onDamage: () => {} })).toMatchObject({ ok: false });
    await store.close();
  });
});
