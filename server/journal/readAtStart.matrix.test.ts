import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/domain/entry.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { noEntry } from './chain.ts';
import { openFileJournal } from './fileJournal.ts';
import { isTornTail } from './isTornTail.ts';
import { JournalRefused } from './journal.ts';
import { nodeFiles } from './journalFiles.ts';
import { checkLines } from './readLines.ts';
import { batches, monday, opening, opens } from './sampleBatches.ts';
import { lineOf } from './seal.ts';

// Numbers of two digits in the batches that are damaged, so that a wrong digit can name an earlier and a later batch.
const early = Array.from({ length: 7 }, (_, n) => [opens(`${n}`)]);
const all = batches([
  [opening(monday), opens('1')],
  ...early,
  [opens('1'), opens('2')],
  [opens('3'), opens('4'), opens('5')],
]);
const entries = all.flat();
const bytesOf = (some: readonly Entry[]) => Buffer.from(some.map(lineOf).join(''));
const whole = bytesOf(entries);
const starts = entries.map((_, index) => bytesOf(entries.slice(0, index)).length);
const lastBatchAt = starts[11] ?? 0;
const twoBatchesAt = starts[9] ?? 0;
/** The index of the line in which a byte stands, its line feed included. */
const lineAt = (byte: number) => starts.findLastIndex((start) => start <= byte);

/** How many entries are kept after a cut; null: refused. */
function kept(bytes: Buffer): number | null {
  const checked = checkLines(bytes, { day: monday, before: noEntry });
  return checked.bad && !isTornTail(bytes, checked) ? null : checked.end.seq;
}

function* bytesFrom(first: number, step = 1): Generator<number> {
  for (let byte = first; byte < whole.length; byte += step) yield byte;
}

describe('the end of a day', () => {
  it('is read whole when nothing is wrong', () => {
    expect(kept(whole)).toBe(14);
  });

  it('is cut where one bit of the last batch is another, and refused where one of the batch before is', () => {
    const counts = { cut: 0, refused: 0 };
    for (const byte of bytesFrom(twoBatchesAt)) {
      for (let bit = 0; bit < 8; bit += 1) {
        const bytes = Buffer.from(whole);
        bytes[byte] = (whole[byte] ?? 0) ^ (1 << bit);
        const isInLast = byte >= lastBatchAt;
        expect(kept(bytes), `bit ${bit} of byte ${byte}`).toBe(isInLast ? lineAt(byte) : null);
        counts[isInLast ? 'cut' : 'refused'] += 1;
      }
    }
    expect(counts).toEqual({ cut: 8 * (whole.length - lastBatchAt), refused: 8 * (lastBatchAt - twoBatchesAt) });
  });

  it('is cut where it is torn off or zeroed from any byte on', () => {
    for (const byte of bytesFrom(twoBatchesAt)) {
      expect(kept(whole.subarray(0, byte)), `torn at ${byte}`).toBe(lineAt(byte));
      const zeroed = Buffer.from(whole).fill(0, byte);
      expect(kept(zeroed), `zeroed from ${byte}`).toBe(lineAt(byte));
    }
  });

  it('is cut where a hole is inside the last batch, and refused where a part of a later batch stands behind the hole', () => {
    for (const length of [1, 16, 64, 300]) {
      for (const byte of bytesFrom(twoBatchesAt)) {
        const holed = Buffer.from(whole).fill(0, byte, Math.min(byte + length, whole.length));
        expect(kept(holed), `${length} at ${byte}`).toBe(byte >= lastBatchAt ? lineAt(byte) : null);
      }
    }
  });
});

describe('a start from files', () => {
  // The bytes are what counts here, and a flush would take most of the time. A prime step meets every bit and part.
  const step = 41;
  const files = { ...nodeFiles, flush: async () => undefined, syncFolder: async () => undefined };
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'journal-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  async function started(bytes: Buffer): Promise<readonly Entry[] | null | 'refused'> {
    const folder = await mkdtemp(join(root, 'd-'));
    const file = join(folder, `${monday}.jsonl`);
    await writeFile(file, bytes);
    try {
      const journal = await openFileJournal({ folder, now: () => 0 as Instant, files });
      await journal.close();
      const beside = (await readdir(folder)).filter((name) => name.includes('.cut-'));
      const parts = await Promise.all(
        [file, ...beside.map((name) => join(folder, name))].map((path) => readFile(path)),
      );
      expect(Buffer.concat(parts)).toEqual(bytes);
      return journal.read();
    } catch (fault) {
      if (!(fault instanceof JournalRefused)) throw fault;
      expect(await readFile(file)).toEqual(bytes);
      return 'refused';
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  it('loses no byte and never goes on with a wrong one, whatever bit is another', async () => {
    for (const byte of bytesFrom(twoBatchesAt, step)) {
      const bytes = Buffer.from(whole);
      bytes[byte] = (whole[byte] ?? 0) ^ (1 << (byte % 8));
      const expected = byte >= lastBatchAt ? entries.slice(0, lineAt(byte)) : 'refused';
      expect(await started(bytes), `byte ${byte}`).toEqual(expected);
    }
  });

  it('goes on before the line that is torn, wherever it is torn', async () => {
    for (const byte of bytesFrom(lastBatchAt, step)) {
      expect(await started(whole.subarray(0, byte)), `byte ${byte}`).toEqual(entries.slice(0, lineAt(byte)));
    }
  });
});
