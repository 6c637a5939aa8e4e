import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/domain/entry.ts';
import { type BusinessDay, type Instant, nextDay } from '../../shared/domain/time.ts';
import { brokenDisk } from './brokenDisk.ts';
import { noEntry } from './chain.ts';
import { openFileJournal } from './fileJournal.ts';
import { type Journal, JournalRefused } from './journal.ts';
import { type JournalFiles, nodeFiles } from './journalFiles.ts';
import { batchAfter, batches, closing, endOf, monday, opening, opens, tuesday, wednesday } from './sampleBatches.ts';
import { lineOf, seal } from './seal.ts';

const now = () => Date.UTC(2026, 2, 2, 12) as Instant;
const all = batches([
  [opening(monday), opens('1')],
  [opens('2'), opens('3')],
  [opens('4'), opens('5'), opens('6')],
]);
const entries = all.flat();
const bytesOf = (some: readonly Entry[]) => Buffer.from(some.map(lineOf).join(''));
const whole = bytesOf(entries);
const lastBatchAt = bytesOf(entries.slice(0, 4)).length;
const startOf = (seq: number) => bytesOf(entries.slice(0, seq - 1)).length;

let folder = '';
const fileOf = (day: string) => join(folder, `${day}.jsonl`);
const start = (files: JournalFiles = nodeFiles): Promise<Journal> => openFileJournal({ folder, now, files });
const refusal = (): Promise<JournalRefused> =>
  start().then(
    () => Promise.reject(new Error('The journal was not refused.')),
    (fault) => (fault instanceof JournalRefused ? fault : Promise.reject(fault)),
  );
const beside = async (word: string) => (await readdir(folder)).filter((name) => name.includes(`.${word}-`));
const changed = (byte: number, change: (was: number) => number) => {
  const bytes = Buffer.from(whole);
  bytes[byte] = change(bytes[byte] ?? 0);
  return bytes;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('damage in the last batch', () => {
  const damaged = changed(startOf(6) + 20, (was) => was ^ 1);

  it('is kept beside, cut off at its first bad line, and told; the journal goes on', async () => {
    await writeFile(fileOf(monday), damaged);
    const journal = await start();
    const keptAs = `${fileOf(monday)}.cut-20260302T120000000Z`;
    expect(journal.cut).toEqual({ file: fileOf(monday), bytes: whole.length - startOf(6), keptAs });
    expect(await readFile(keptAs)).toEqual(damaged.subarray(startOf(6)));
    expect((await stat(keptAs)).mode & 0o777).toBe(0o600);
    expect(await readFile(fileOf(monday))).toEqual(whole.subarray(0, startOf(6)));
    const more = batchAfter(endOf(entries.slice(0, 5)), opens('7'));
    await journal.write(more);
    await journal.close();
    const again = await start();
    expect(again.cut).toBeNull();
    expect(await again.read()).toEqual([...entries.slice(0, 5), ...more]);
    await again.close();
  });

  it('is on disk beside before the file is cut', async () => {
    await writeFile(fileOf(monday), damaged);
    const { files, log } = brokenDisk();
    await (await start(files)).close();
    const kept = `${monday}.jsonl.cut-20260302T120000000Z`;
    const file = `${monday}.jsonl #2`;
    expect(log.filter((line) => !line.startsWith('close')).slice(0, 6)).toEqual([
      `openNew ${kept}`,
      `write ${kept} #1`,
      `flush ${kept} #1`,
      expect.stringContaining('syncFolder'),
      `open ${monday}.jsonl`,
      `truncate ${file}`,
    ]);
    expect(log).toContain(`flush ${file}`);
  });

  it.each(['openNew', 'write', 'flush', 'syncFolder'] as const)(
    'is not cut where keeping fails at %s',
    async (step) => {
      await writeFile(fileOf(monday), damaged);
      const { files, failing } = brokenDisk();
      failing.add(step);
      await expect(start(files)).rejects.toThrow('EIO');
      expect(await readFile(fileOf(monday))).toEqual(damaged);
    },
  );

  it('that is a whole new day leaves the day before as the last, and the day can begin again', async () => {
    await writeFile(fileOf(monday), whole);
    const next = batchAfter(endOf(entries), opening(tuesday));
    for (const tail of [bytesOf(next).subarray(0, 50), Buffer.alloc(600)]) {
      await writeFile(fileOf(tuesday), tail);
      const journal = await start();
      expect(journal.days()).toEqual([monday]);
      expect(journal.cut?.bytes).toBe(tail.length);
      expect(await journal.read()).toEqual(entries);
      expect(await journal.idsOf(monday)).toHaveLength(entries.length);
      await journal.close();
    }
    const journal = await start();
    await journal.write(next);
    await journal.close();
    expect(await (await start()).read()).toEqual(next);
  });

  it('that is the whole journal leaves an empty one', async () => {
    await writeFile(fileOf(monday), whole.subarray(0, 100));
    const journal = await start();
    expect(await journal.read()).toBeNull();
    await journal.write(batchAfter(noEntry, opening(monday)));
    expect(journal.lastSeq()).toBe(1);
    await journal.close();
  });
});

describe('any other damage', () => {
  it('is refused with a sentence and a copy, which is made once', async () => {
    const damaged = changed(startOf(3) + 20, (was) => was ^ 1);
    await writeFile(fileOf(monday), damaged);
    const fault = await refusal();
    expect(fault.file).toBe(fileOf(monday));
    expect(fault.message).toBe(
      `The journal in ${folder} cannot be used: ${monday}.jsonl, line 3 (from byte ${startOf(3)}) is damaged, and cutting ` +
        `it off could lose entries that were acknowledged. A copy is kept as ${monday}.jsonl.damaged-20260302T120000000Z.`,
    );
    await refusal();
    const [copy, ...more] = await beside('damaged');
    expect(more).toEqual([]);
    expect(await readFile(join(folder, copy ?? ''))).toEqual(damaged);
    expect(await readFile(fileOf(monday))).toEqual(damaged);
  });

  it('is refused when a lost line feed joins two batches, and cut when it joins lines of the last', async () => {
    const without = (byte: number) => Buffer.concat([whole.subarray(0, byte), whole.subarray(byte + 1)]);
    await writeFile(fileOf(monday), without(lastBatchAt - 1));
    expect((await refusal()).message).toContain(`line 4 (from byte ${startOf(4)})`);
    await writeFile(fileOf(monday), without(startOf(6) - 1));
    const journal = await start();
    expect(await journal.read()).toEqual(entries.slice(0, 4));
    await journal.close();
  });

  it('is seen where the wrong bytes would read as the right text', async () => {
    const [last] = batchAfter(endOf(entries), opens('\uFFFD'));
    const bytes = Buffer.concat([whole, bytesOf(last ? [last] : [])]);
    const sign = bytes.lastIndexOf('\uFFFD');
    const shorter = Buffer.concat([bytes.subarray(0, sign + 2), bytes.subarray(sign + 3)]);
    expect(shorter.toString()).toBe(bytes.toString());
    await writeFile(fileOf(monday), shorter);
    const journal = await start();
    expect(journal.lastSeq()).toBe(entries.length);
    await journal.close();
  });

  it('is refused when a hole takes the end of a batch and the beginning of the last line', async () => {
    const single = batchAfter(endOf(entries.slice(0, 4)), opens('4'));
    const bytes = Buffer.concat([whole.subarray(0, lastBatchAt), bytesOf(single)]);
    bytes.fill(0, lastBatchAt - 100, lastBatchAt + 100);
    await writeFile(fileOf(monday), bytes);
    expect((await refusal()).message).toContain('line 4');
  });

  it('is refused in the file of an earlier day, even in its last line', async () => {
    await writeFile(
      fileOf(monday),
      changed(whole.length - 30, (was) => was ^ 1),
    );
    await writeFile(fileOf(tuesday), bytesOf(batchAfter(endOf(entries), opening(tuesday))));
    expect((await refusal()).message).toContain(`${monday}.jsonl, line 7`);
  });

  it('is refused when a day between is gone or empty', async () => {
    const second = batchAfter(endOf(entries), opening(tuesday));
    await writeFile(fileOf(monday), whole);
    await writeFile(fileOf(wednesday), bytesOf(batchAfter(endOf(second), opening(wednesday))));
    expect((await refusal()).message).toContain(`${wednesday}.jsonl, line 1`);
    await writeFile(fileOf(tuesday), '');
    expect((await refusal()).message).toContain(`${wednesday}.jsonl, line 1`);
  });

  it('is refused when a long pause stands before the last day and the day before it is damaged', async () => {
    const later = '2026-03-20' as BusinessDay;
    await writeFile(
      fileOf(monday),
      changed(whole.length - 30, (was) => (was === 0x61 ? 0x62 : 0x61)),
    );
    await writeFile(fileOf(later), bytesOf(batchAfter(endOf(entries), opening(later))));
    expect((await refusal()).message).toContain(`${monday}.jsonl, line 7`);
  });

  it('is left alone before the days whose ids are still known', async () => {
    let day = monday;
    let end = noEntry;
    for (let n = 0; n < 12; n += 1) {
      const batch = batchAfter(end, opening(day), closing(day));
      await writeFile(fileOf(day), n === 2 ? 'x' : bytesOf(batch));
      end = endOf(batch);
      day = nextDay(day);
    }
    const journal = await start();
    expect(journal.days()).toHaveLength(12);
    await expect(journal.readDay(journal.days()[2] as BusinessDay)).rejects.toBeInstanceOf(JournalRefused);
    await journal.close();
  });
});

describe('a line that is as it was written and yet wrong', () => {
  const wrong: readonly (readonly [string, Record<string, unknown>])[] = [
    ['was written by a newer version of Ventanilla', { v: 2 }],
    ['unknown entry version', { v: 0 }],
    ['has number 9 where 8 is due', { seq: 9, batch: 9 }],
    ['is of the point P2', { point: 'P2' }],
    ['names batch 3', { batch: 3 }],
  ];

  it.each(wrong)('is refused even in the last batch: %s', async (sentence, change) => {
    const [good] = batchAfter(endOf(entries), opens('7'));
    const { line } = seal(endOf(entries).hash, { ...good, ...change } as Entry);
    await writeFile(fileOf(monday), Buffer.concat([whole, Buffer.from(line)]));
    expect((await refusal()).message).toContain(sentence);
    expect(await beside('cut')).toEqual([]);
  });

  it('is refused under the name of another day', async () => {
    await writeFile(fileOf(tuesday), whole);
    expect((await refusal()).message).toContain(`does not open the day ${tuesday}`);
  });
});
