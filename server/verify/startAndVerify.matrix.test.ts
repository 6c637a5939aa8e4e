import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initialState } from '../../shared/domain/model.ts';
import type { BusinessDay, Instant } from '../../shared/domain/time.ts';
import { openFileJournal } from '../journal/fileJournal.ts';
import { type Cut, JournalRefused } from '../journal/journal.ts';
import { memoryFiles } from '../journal/memoryFiles.ts';
import { type Outside, start } from '../start.ts';
import { pointWithDays } from '../testing/pointWithDays.ts';
import type { Finding } from './finding.ts';
import { recentCommands } from './recentCommands.ts';
import { verifyDay } from './verifyDay.ts';
import { verifyFolder } from './verifyFolder.ts';

// What a start makes of damage and what verify says of it must be the same, wherever the damage is. FULL=1 tries every bit
// against the real start, which takes minutes; without it every bit is tried against the journal and some against the start.
const isFull = process.env.FULL === '1';
const step = isFull ? 1 : 127;

const days = ['2026-03-02', '2026-03-03', '2026-03-04'] as readonly string[] as readonly BusinessDay[];
const [, tuesday, wednesday] = days as readonly [BusinessDay, BusinessDay, BusinessDay];

const print = (line: string) => process.stdout.write(`${line}\n`);

let data = '';
const whole = new Map<string, Buffer>();
beforeAll(async () => {
  // The last lines of Wednesday: of a batch of two the second, and a batch of two.
  data = await pointWithDays({ lastDay: wednesday, days: 3, entriesADay: 13, waiting: 1, entriesABatch: 2 });
  for (const name of await readdir(join(data, 'days'))) whole.set(name, await readFile(join(data, 'days', name)));
});
afterAll(() => rm(data, { recursive: true }));

const nameOf = (day: BusinessDay) => `${day}.jsonl`;
const bytesOf = (day: BusinessDay) => whole.get(nameOf(day)) ?? Buffer.alloc(0);
const linesOf = (day: BusinessDay) =>
  bytesOf(day)
    .toString()
    .split(/(?<=\n)/);

/** What came of it: all is taken, or the file is cut off at a byte, or it is refused because of a line that begins at a byte. */
type Outcome =
  | { readonly is: 'whole' }
  | { readonly is: 'cut' | 'refused'; readonly file: string; readonly byte: number };

const cutOutcome = (cut: Cut | null, size: number): Outcome =>
  cut ? { is: 'cut', file: basename(cut.file), byte: size - cut.bytes } : { is: 'whole' };

function refusedOutcome(sentence: string): Outcome {
  const [, file = '', byte] = /(\d{4}-\d{2}-\d{2}\.jsonl), line \d+ \(from byte (\d+)\)/.exec(sentence) ?? [];
  return { is: 'refused', file, byte: Number(byte) };
}

function foundOutcome([first]: readonly Finding[]): Outcome {
  if (!first) return { is: 'whole' };
  return { is: first.type === 'torn-tail' ? 'cut' : 'refused', file: basename(first.file), byte: first.byte ?? -1 };
}

type Contents = ReadonlyMap<string, Buffer>;
const withDay = (day: BusinessDay, bytes: Buffer): Contents => new Map([...whole, [nameOf(day), bytes]]);

/** A journal that is opened on a disk in memory. */
async function opened(contents: Contents): Promise<Outcome> {
  const { files } = memoryFiles('days', new Map(contents));
  try {
    const journal = await openFileJournal({ folder: 'days', now: () => 0 as Instant, files });
    await journal.close();
    return cutOutcome(journal.cut, contents.get(nameOf(wednesday))?.length ?? 0);
  } catch (fault) {
    if (fault instanceof JournalRefused) return refusedOutcome(fault.message);
    throw fault;
  }
}

/** The last day alone, after two that are whole. */
function verified(bytes: Buffer): Outcome {
  const last = JSON.parse(linesOf(tuesday).at(-1) ?? '');
  const past = { state: initialState, at: null, commands: recentCommands() };
  const lines = verifyDay({
    day: wednesday,
    bytes,
    before: { ...last, batch: 0 },
    past: { ...past, state: null },
    isLast: true,
  });
  for (let next = lines.next(); ; next = lines.next()) if (next.done) return foundOutcome(next.value.findings);
}

/** The server, as people start it, on real files; afterwards they are as they were. */
async function started(contents: Contents): Promise<Outcome> {
  await laid(contents);
  const outside: Outside = {
    pages: join(import.meta.dirname, '../testing/pages'),
    version: '0.0.0-test',
    clock: () => Date.parse('2026-03-04T23:00:00Z') as Instant,
    onFault: () => undefined,
  };
  const outcome = await start({ port: 0, hosts: ['127.0.0.1'], dataDir: data, names: [] }, outside);
  if (!outcome.ok) return refusedOutcome(outcome.text);
  await outcome.stop();
  const beside = (await readdir(join(data, 'days'))).find((name) => name.includes('.cut-'));
  if (!beside) return { is: 'whole' };
  const { length } = await readFile(join(data, 'days', beside));
  const file = beside.replace(/\.cut-.*/, '');
  return { is: 'cut', file, byte: (contents.get(file)?.length ?? 0) - length };
}

async function looked(contents: Contents): Promise<Outcome> {
  await laid(contents);
  const look = await verifyFolder(data, { againAfterMs: 0 });
  if (!look.ok) throw new Error(`Not looked: ${look.why}`);
  return foundOutcome(look.report.findings);
}

async function laid(contents: Contents): Promise<void> {
  for (const name of await readdir(join(data, 'days'))) if (!contents.has(name)) await rm(join(data, 'days', name));
  for (const [name, bytes] of contents) await writeFile(join(data, 'days', name), bytes);
}

/** Everything that can happen to the last lines, from a byte on. */
const damages: Readonly<Record<string, (bytes: Buffer, at: number) => Buffer>> = {
  'torn off': (bytes, at) => bytes.subarray(0, at),
  zeroed: (bytes, at) => Buffer.from(bytes).fill(0, at),
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, bit) => [`bit ${bit}`, (bytes: Buffer, at: number) => flipped(bytes, at, bit)]),
  ),
};

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return other;
}

/** Where the last three lines of the last day begin, and what is to become of damage at a byte of them. */
function lastLines() {
  const lines = linesOf(wednesday);
  const starts = lines.map((_, n) => Buffer.byteLength(lines.slice(0, n).join('')));
  const [first = 0, lastBatch = 0] = starts.slice(-3);
  const lineAt = (byte: number) => starts.findLast((start) => start <= byte) ?? 0;
  const expected = (damage: string, byte: number): Outcome => {
    const file = nameOf(wednesday);
    if (damage === 'torn off' && starts.includes(byte)) return { is: 'whole' };
    // What is torn off or zeroed up to the end leaves nothing behind it that could be of a later batch.
    const isTail = byte >= lastBatch || !damage.startsWith('bit');
    return { is: isTail ? 'cut' : 'refused', file, byte: lineAt(byte) };
  };
  return { first, expected };
}

function* cases(
  every: number,
): Generator<{ readonly name: string; readonly bytes: Buffer; readonly expected: Outcome }> {
  const bytes = bytesOf(wednesday);
  const { first, expected } = lastLines();
  let n = 0;
  for (const [damage, happens] of Object.entries(damages)) {
    // A step that is prime to the count of damages meets every byte with some of them.
    for (let at = first; at < bytes.length; at += 1, n += 1) {
      if (n % every !== 0) continue;
      yield { name: `${damage} at ${at}`, bytes: happens(bytes, at), expected: expected(damage, at) };
    }
  }
}

const counter = () => ({ whole: 0, cut: 0, refused: 0 });

describe('the last three lines, in two batches', () => {
  it('are judged alike by the journal and by verify, torn off and zeroed from every byte, and with every bit another', {
    timeout: 60_000,
  }, async () => {
    const counts = counter();
    for (const { name, bytes, expected } of cases(1)) {
      expect(verified(bytes), `verify, ${name}`).toEqual(expected);
      expect(await opened(withDay(wednesday, bytes)), `journal, ${name}`).toEqual(expected);
      counts[expected.is] += 1;
    }
    const { first } = lastLines();
    const inLines = bytesOf(wednesday).length - first;
    print(`journal and verify agree on ${10 * inLines} damages of ${inLines} bytes: ${JSON.stringify(counts)}`);
    expect(counts.whole + counts.cut + counts.refused).toBe(10 * inLines);
    expect(counts.whole).toBe(3);
    expect(counts.refused).toBeGreaterThan(2 * inLines);
    expect(counts.cut).toBeGreaterThan(6 * inLines);
  });

  it(`are judged alike by the server's start and by verify: ${isFull ? 'every bit' : `one damage of ${step}`}`, {
    timeout: isFull ? 3_600_000 : 60_000,
  }, async () => {
    const counts = counter();
    for (const { name, bytes, expected } of cases(step)) {
      const contents = withDay(wednesday, bytes);
      expect(await looked(contents), `verify, ${name}`).toEqual(expected);
      expect(await started(contents), `start, ${name}`).toEqual(expected);
      counts[expected.is] += 1;
    }
    print(`start and verify agree on ${counts.whole + counts.cut + counts.refused} damages: ${JSON.stringify(counts)}`);
    expect(counts.cut).toBeGreaterThan(10);
    expect(counts.refused).toBeGreaterThan(10);
  });
});
