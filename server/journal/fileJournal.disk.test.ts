import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../shared/domain/time.ts';
import { type BrokenDisk, brokenDisk } from './brokenDisk.ts';
import { noEntry } from './chain.ts';
import { openFileJournal } from './fileJournal.ts';
import { type Journal, JournalWriteFailed } from './journal.ts';
import { type JournalFiles, nodeFiles } from './journalFiles.ts';
import { batchAfter, batches, endOf, monday, opening, opens, tuesday, wednesday } from './sampleBatches.ts';
import { lineOf } from './seal.ts';

const now = () => Date.UTC(2026, 2, 2, 12) as Instant;
const first = batchAfter(noEntry, opening(monday), opens('1'));
const second = batchAfter(endOf(first), opens('2'), opens('3'));
const nextDay = batchAfter(endOf(second), opening(tuesday), opens('1'));

let root = '';
let folder = '';
let disk: BrokenDisk;
let journal: Journal;

const fileOf = (day: string) => join(folder, `${day}.jsonl`);
const textOf = (day: string) => readFile(fileOf(day), 'utf8');
const text = (...entries: typeof first) => entries.map(lineOf).join('');
const start = async (files: JournalFiles = disk.files) => {
  journal = await openFileJournal({ folder, now, files });
  disk.log.length = 0;
};
const afterRestart = async () => (await openFileJournal({ folder, now })).read();

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'journal-'));
  folder = join(root, 'days');
  disk = brokenDisk();
  await start();
});
afterEach(async () => {
  await journal.close();
  await rm(root, { recursive: true, force: true });
});

describe('a journal in files, on disk', () => {
  it('keeps a line an entry in the file of the day, folders 700 and files 600', async () => {
    await journal.write(first);
    await journal.write(second);
    expect(await textOf(monday)).toBe(text(...first, ...second));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(fileOf(monday))).mode & 0o777).toBe(0o600);
  });

  it('makes a new day durable with its name before it is written to, and each batch by one write and one flush', async () => {
    await journal.write(first);
    await journal.write(second);
    const file = `${monday}.jsonl #1`;
    const opened = [`open ${monday}.jsonl`, `truncate ${file}`, `flush ${file}`, 'syncFolder days'];
    expect(disk.log).toEqual([...opened, `write ${file}`, `flush ${file}`, `write ${file}`, `flush ${file}`]);
  });

  it('flushes what a killed server left before anything is said of it', async () => {
    await journal.write(first);
    await journal.close();
    const fresh = brokenDisk();
    journal = await openFileJournal({ folder, now, files: fresh.files });
    expect(fresh.log).toContain(`flush ${monday}.jsonl #1`);
    expect(fresh.log.at(-1)).toBe('syncFolder days');
    fresh.failing.add('flush');
    await expect(openFileJournal({ folder, now, files: fresh.files })).rejects.toBeInstanceOf(JournalWriteFailed);
  });

  it('acknowledges no earlier than the flush', async () => {
    let flushing = false;
    const flush = async (file: number) => {
      flushing = true;
      // A timer may be up to a millisecond early.
      for (const end = performance.now() + 8; performance.now() < end; )
        await new Promise((done) => setTimeout(done, 1));
      await nodeFiles.flush(file);
      flushing = false;
    };
    await start({ ...nodeFiles, flush });
    await journal.write(first);
    for (const batch of batches([[opens('4')], [opens('5')], [opens('6')]], endOf(first))) {
      const before = performance.now();
      await journal.write(batch);
      expect(performance.now() - before).toBeGreaterThanOrEqual(8);
      expect(flushing).toBe(false);
    }
  });

  it('writes on where the system takes few bytes at a time', async () => {
    const write: JournalFiles['write'] = (file, bytes, position) =>
      nodeFiles.write(file, bytes.subarray(0, 100), position);
    await start({ ...nodeFiles, write });
    await journal.write(first);
    await journal.write(second);
    expect(await afterRestart()).toEqual([...first, ...second]);
  });

  it('goes on in a day file that was left without a byte', async () => {
    await writeFile(fileOf(monday), '');
    await start();
    expect(journal.days()).toEqual([]);
    await journal.write(first);
    expect(await afterRestart()).toEqual(first);
  });
});

describe('a journal in files whose torn end cannot be kept beside', () => {
  it.each(['openNew', 'write', 'flush', 'syncFolder'] as const)(
    'is refused when %s fails, as it was, with no half copy beside it however often it is tried',
    async (step) => {
      await journal.write(first);
      await journal.close();
      const torn = `${text(...first)}{"v":1,"po`;
      await writeFile(fileOf(monday), torn);
      const broken = brokenDisk();
      broken.failing.add(step);
      for (const _ of [1, 2, 3])
        await expect(openFileJournal({ folder, now, files: broken.files })).rejects.toMatchObject({ code: 'EIO' });
      expect(await textOf(monday)).toBe(torn);
      expect(await readdir(folder)).toEqual([`${monday}.jsonl`]);
      broken.failing.clear();
      journal = await openFileJournal({ folder, now, files: broken.files });
      expect(await journal.read()).toEqual(first);
      expect(journal.cut).toMatchObject({ bytes: 10 });
    },
  );
});

describe('a journal in files, when the disk fails', () => {
  beforeEach(async () => {
    await journal.write(first);
    disk.log.length = 0;
  });

  it.each(['write', 'flush'] as const)(
    'gives up the descriptor of a failed %s and mends the file on another',
    async (step) => {
      disk.failing.add(step);
      await expect(journal.write(second)).rejects.toBeInstanceOf(JournalWriteFailed);
      disk.failing.delete(step);
      await journal.write(second);
      expect(await afterRestart()).toEqual([...first, ...second]);
      const ofFailed = disk.log.filter((line) => line.endsWith('#1'));
      const once = step === 'write' ? ['write'] : ['write', 'flush'];
      expect(ofFailed).toEqual([...once, 'close'].map((operation) => `${operation} ${monday}.jsonl #1`));
    },
  );

  it('shows acknowledged batches only, while the disk fails and after a restart', async () => {
    disk.failing.add('flush');
    await expect(journal.write(second)).rejects.toBeInstanceOf(JournalWriteFailed);
    expect(await journal.read()).toEqual(first);
    expect(await journal.find(3, monday)).toBeUndefined();
    expect([journal.lastSeq(), journal.lastHash()]).toEqual([2, first[1]?.hash]);
    expect(await afterRestart()).toEqual(first);
  });

  it('shows them even where the file could not be cut back', async () => {
    for (const step of ['flush', 'truncate'] as const) disk.failing.add(step);
    await expect(journal.write(second)).rejects.toBeInstanceOf(JournalWriteFailed);
    expect(await textOf(monday)).toBe(text(...first, ...second));
    expect(await journal.readDay(monday)).toEqual(first);
    expect(await journal.find(3, monday)).toBeUndefined();
  });

  it('leaves no part of a batch of which only a part was written', async () => {
    let takes = 1;
    const full = brokenDisk({
      write: (file, bytes, position) => {
        if (takes === 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        takes -= 1;
        return nodeFiles.write(file, bytes.subarray(0, bytes.length - 40), position);
      },
    });
    await start(full.files);
    await expect(journal.write(second)).rejects.toMatchObject({ cause: { code: 'ENOSPC' } });
    expect(await textOf(monday)).toBe(text(...first));
  });

  it.each(['open', 'truncate', 'flush', 'syncFolder'] as const)(
    'takes nothing while mending fails at %s, and goes on when it works, flushing no failed descriptor twice',
    async (step) => {
      for (const one of ['flush', step] as const) disk.failing.add(one);
      await expect(journal.write(second)).rejects.toBeInstanceOf(JournalWriteFailed);
      if (step !== 'flush') disk.failing.delete('flush');
      disk.log.length = 0;
      for (const again of [1, 2]) {
        await expect(journal.write(second), `try ${again}`).rejects.toBeInstanceOf(JournalWriteFailed);
        expect(disk.log.filter((line) => line.startsWith('write'))).toEqual([]);
      }
      const flushes = disk.log.filter((line) => line.startsWith('flush'));
      expect(new Set(flushes).size).toBe(flushes.length);
      disk.failing.clear();
      await journal.write(second);
      expect(await afterRestart()).toEqual([...first, ...second]);
    },
  );

  it.each(['open', 'truncate', 'flush', 'syncFolder', 'write'] as const)(
    'begins no day half when %s fails, and begins it when asked again',
    async (step) => {
      await journal.write(second);
      disk.failing.add(step);
      await expect(journal.write(nextDay)).rejects.toBeInstanceOf(JournalWriteFailed);
      expect(journal.days()).toEqual([monday]);
      expect(await journal.read()).toEqual([...first, ...second]);
      disk.failing.clear();
      await journal.write(nextDay);
      expect(journal.days()).toEqual([monday, tuesday]);
      expect(await afterRestart()).toEqual(nextDay);
    },
  );

  it('lets no other day begin while the lines of a failed one may stand in its file', async () => {
    await journal.write(second);
    const later = batchAfter(endOf(second), opening(wednesday));
    let flushesOfTuesday = 0;
    let stuck = true;
    await start({
      ...disk.files,
      flush: async (file) => {
        if (disk.log.at(-1)?.includes(tuesday)) flushesOfTuesday += 1;
        if (stuck && flushesOfTuesday === 2) throw new Error('EIO');
        await disk.files.flush(file);
      },
      truncate: async (file, length) => {
        if (stuck && flushesOfTuesday === 2) throw new Error('EIO');
        await disk.files.truncate(file, length);
      },
    });
    await expect(journal.write(nextDay)).rejects.toBeInstanceOf(JournalWriteFailed);
    expect(await textOf(tuesday)).toBe(text(...nextDay));
    await expect(journal.write(later)).rejects.toBeInstanceOf(JournalWriteFailed);
    stuck = false;
    await journal.write(later);
    expect(await textOf(tuesday)).toBe('');
    expect(await afterRestart()).toEqual(later);
  });

  it('forgets a day that failed when another one begins', async () => {
    await journal.write(second);
    disk.failing.add('write');
    await expect(journal.write(nextDay)).rejects.toBeInstanceOf(JournalWriteFailed);
    disk.failing.clear();
    const later = batchAfter(endOf(second), opening(wednesday));
    await journal.write(later);
    expect(await readFile(fileOf(tuesday), 'utf8')).toBe('');
    expect(await afterRestart()).toEqual(later);
    expect(await readdir(folder)).toHaveLength(3);
  });
});
