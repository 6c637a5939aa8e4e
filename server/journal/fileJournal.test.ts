import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../shared/domain/time.ts';
import { openFileJournal } from './fileJournal.ts';
import { journalContract } from './journalContract.ts';
import { type JournalFiles, nodeFiles } from './journalFiles.ts';

journalContract('in files', async () => {
  const root = await mkdtemp(join(tmpdir(), 'journal-'));
  let failing = 0;
  const flush: JournalFiles['flush'] = async (file) => {
    if (failing > 0) {
      failing -= 1;
      throw new Error('EIO');
    }
    await nodeFiles.flush(file);
  };
  return {
    open: () =>
      openFileJournal({ folder: join(root, 'days'), now: () => 0 as Instant, files: { ...nodeFiles, flush } }),
    failNextWrite: () => {
      failing += 1;
    },
    clear: () => rm(root, { recursive: true, force: true }),
  };
});
