import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BusinessDay, Instant } from '../../shared/domain/time.ts';
import type { Health } from '../../shared/protocol/messages.ts';
import { type ChainEnd, endAt, noEntry } from '../journal/chain.ts';
import { openFileJournal } from '../journal/fileJournal.ts';
import { type Cut, JournalRefused } from '../journal/journal.ts';
import { memoryFiles } from '../journal/memoryFiles.ts';
import { type Outside, start } from '../start.ts';
import { ask } from '../testing/ask.ts';
import { pointWithDays } from '../testing/pointWithDays.ts';
import type { Finding } from './finding.ts';
import { findingText } from './inWords.ts';
import { recentCommands } from './recentCommands.ts';
import { verifyDay } from './verifyDay.ts';
import { verifyFolder } from './verifyFolder.ts';

// What a start makes of damage and what verify says of it must be the same, wherever the damage is. FULL=1 tries every bit of
// every byte, against the real start too, which takes minutes; without it one bit of each byte, and a part of all against the start.
const isFull = process.env.FULL === '1';
const step = isFull ? 1 : 37;

const days = ['2026-03-02', '2026-03-03', '2026-03-04'] as readonly string[] as readonly BusinessDay[];
const [, tuesday, wednesday] = days as readonly [BusinessDay, BusinessDay, BusinessDay];

const print = (line: string) => process.stdout.write(`${line}\n`);

let data = '';
const whole = new Map<string, Buffer>();
let beforeWednesday: ChainEnd = noEntry;
beforeAll(async () => {
  // The last lines of Wednesday: of a batch of two the second, and a batch of two.
  data = await pointWithDays({ lastDay: wednesday, days: 3, entriesADay: 13, waiting: 1, entriesABatch: 2 });
  for (const name of await readdir(join(data, 'days'))) whole.set(name, await readFile(join(data, 'days', name)));
  beforeWednesday = endAt(JSON.parse(linesOf(tuesday).at(-1) ?? ''));
});
afterAll(() => rm(data, { recursive: true }));

const nameOf = (day: BusinessDay) => `${day}.jsonl`;
const bytesOf = (day: BusinessDay) => whole.get(nameOf(day)) ?? Buffer.alloc(0);
const linesOf = (day: BusinessDay) =>
  bytesOf(day)
    .toString()
    .split(/(?<=\n)/);

/**
 * What came of it, in words that can be compared: `whole`, or `cut FILE BYTE`, or `refused FILE BYTE`, where the line begins that
 * is cut off or is the reason.
 */
type Outcome = string;

const cutOutcome = (cut: Cut | null, size: number): Outcome =>
  cut ? `cut ${basename(cut.file)} ${size - cut.bytes}` : 'whole';

function refusedOutcome(sentence: string): Outcome {
  const [, file, byte] = /(\d{4}-\d{2}-\d{2}\.jsonl), line \d+ \(from byte (\d+)\)/.exec(sentence) ?? [];
  return `refused ${file ?? sentence} ${byte}`;
}

function foundOutcome([first]: readonly Finding[]): Outcome {
  if (!first) return 'whole';
  return `${first.type === 'torn-tail' ? 'cut' : 'refused'} ${basename(first.file)} ${first.byte}`;
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
  const past = { state: null, at: null, commands: recentCommands() };
  const lines = verifyDay({ day: wednesday, bytes, before: beforeWednesday, past, isLast: true });
  for (let next = lines.next(); ; next = lines.next()) if (next.done) return foundOutcome(next.value.findings);
}

/** The server, as people start it, on real files; afterwards they are as they were. */
async function started(
  contents: Contents,
  whileOpen: (port: number) => Promise<unknown> = async () => undefined,
): Promise<Outcome> {
  await laid(contents);
  const outside: Outside = {
    pages: join(import.meta.dirname, '../testing/pages'),
    version: '0.0.0-test',
    clock: () => Date.parse('2026-03-04T23:00:00Z') as Instant,
    onFault: () => undefined,
  };
  const outcome = await start({ port: 0, hosts: ['127.0.0.1'], dataDir: data, names: [] }, outside);
  if (!outcome.ok) return refusedOutcome(outcome.text);
  await whileOpen(Number(new URL(outcome.url).port));
  await outcome.stop();
  const beside = (await readdir(join(data, 'days'))).find((name) => name.includes('.cut-'));
  if (!beside) return 'whole';
  const { length } = await readFile(join(data, 'days', beside));
  const file = beside.replace(/\.cut-.*/, '');
  return `cut ${file} ${(contents.get(file)?.length ?? 0) - length}`;
}

async function found(contents: Contents): Promise<readonly Finding[]> {
  await laid(contents);
  const look = await verifyFolder(data, { againAfterMs: 0 });
  if (!look.ok) throw new Error(`Not looked: ${look.why}`);
  return look.report.findings;
}

const looked = async (contents: Contents): Promise<Outcome> => foundOutcome(await found(contents));

async function laid(contents: Contents): Promise<void> {
  for (const name of await readdir(join(data, 'days'))) if (!contents.has(name)) await rm(join(data, 'days', name));
  for (const [name, bytes] of contents) await writeFile(join(data, 'days', name), bytes);
}

/** What can happen to the last lines at a byte. */
type Damage = {
  readonly name: string;
  readonly isTail: boolean;
  readonly happens: (bytes: Buffer, at: number) => Buffer;
};

const tails: readonly Damage[] = [
  { name: 'torn off', isTail: true, happens: (bytes, at) => bytes.subarray(0, at) },
  { name: 'zeroed', isTail: true, happens: (bytes, at) => Buffer.from(bytes).fill(0, at) },
];

/** Another bit at each byte, or all eight. */
function damagesAt(byte: number): readonly Damage[] {
  const bits = isFull ? [0, 1, 2, 3, 4, 5, 6, 7] : [byte % 8];
  const flips = bits.map((bit) => ({
    name: `bit ${bit}`,
    isTail: false,
    happens: (bytes: Buffer, at: number) => flipped(bytes, at, bit),
  }));
  return [...tails, ...flips];
}

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
  const expected = ({ name, isTail }: Damage, byte: number): Outcome => {
    if (name === 'torn off' && starts.includes(byte)) return 'whole';
    // What is torn off or zeroed up to the end leaves nothing behind it that could be of a later batch.
    const isCut = isTail || byte >= lastBatch;
    return `${isCut ? 'cut' : 'refused'} ${nameOf(wednesday)} ${lineAt(byte)}`;
  };
  return { first, expected };
}

type Case = { readonly name: string; readonly bytes: Buffer; readonly expected: Outcome };

function* cases(every: number): Generator<Case> {
  const bytes = bytesOf(wednesday);
  const { first, expected } = lastLines();
  let n = 0;
  for (let at = first; at < bytes.length; at += 1) {
    for (const damage of damagesAt(at)) {
      n += 1;
      if (n % every !== 0) continue;
      yield { name: `${damage.name} at ${at}`, bytes: damage.happens(bytes, at), expected: expected(damage, at) };
    }
  }
}

/** Judges each case in both ways, and counts: nothing is counted that was not as expected. */
async function judged(every: number, judges: Readonly<Record<string, (bytes: Buffer) => Outcome | Promise<Outcome>>>) {
  const counts = { whole: 0, cut: 0, refused: 0 };
  const wrong: string[] = [];
  for (const { name, bytes, expected } of cases(every)) {
    for (const [judge, judgeOf] of Object.entries(judges)) {
      const outcome = await judgeOf(bytes);
      if (outcome !== expected) wrong.push(`${judge}, ${name}: ${outcome} instead of ${expected}`);
    }
    counts[expected.split(' ', 1)[0] as keyof typeof counts] += 1;
  }
  expect(wrong.slice(0, 10)).toEqual([]);
  print(
    `${Object.keys(judges).join(' and ')} agree on ${counts.whole + counts.cut + counts.refused} damages: ${JSON.stringify(counts)}`,
  );
  return counts;
}

describe('the last three lines, in two batches', () => {
  const inEach = isFull ? 10 : 3;

  it(`are judged alike by the journal and by verify: torn off and zeroed from every byte, ${isFull ? 'every bit' : 'a bit of each byte'} another`, {
    timeout: 300_000,
  }, async () => {
    const counts = await judged(1, { verify: verified, 'the journal': (bytes) => opened(withDay(wednesday, bytes)) });
    const inLines = bytesOf(wednesday).length - lastLines().first;
    expect(counts.whole + counts.cut + counts.refused).toBe(inEach * inLines);
    expect(counts.whole).toBe(3);
    expect(counts.refused).toBeGreaterThan(((inEach - 2) * inLines) / 4);
    expect(counts.cut).toBeGreaterThan(2 * inLines);
  });

  it(`are judged alike by the server's start and by verify: ${isFull ? 'all of these' : `one of ${step} of these`}`, {
    timeout: isFull ? 3_600_000 : 120_000,
  }, async () => {
    const counts = await judged(step, {
      verify: (bytes) => looked(withDay(wednesday, bytes)),
      "the server's start": (bytes) => started(withDay(wednesday, bytes)),
    });
    expect(counts.cut).toBeGreaterThan(10);
    expect(counts.refused).toBeGreaterThan(4);
  });
});

/** Something that happens to a day in its middle: its lines, and which of them. */
type Middle = (lines: readonly string[], at: number) => readonly string[];

const bitOf = (line: string, byte: number): string => flipped(Buffer.from(line, 'latin1'), byte, 1).toString('latin1');

const middles: Readonly<Record<string, Middle>> = {
  'another bit in the middle of a line': (lines, at) => lines.with(at, bitOf(lines[at] ?? '', 150)),
  'another bit in a hash': (lines, at) => lines.with(at, bitOf(lines[at] ?? '', (lines[at] ?? '').length - 20)),
  'another bit in a line feed': (lines, at) => lines.with(at, bitOf(lines[at] ?? '', (lines[at] ?? '').length - 1)),
  'a lost line': (lines, at) => lines.toSpliced(at, 1),
  'a doubled line': (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  'two lines exchanged': (lines, at) => lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''),
  'a foreign line': (lines, at) => lines.toSpliced(at, 0, '{"hello":"world"}\n'),
  'a line of zeros': (lines, at) => lines.with(at, '\0'.repeat((lines[at] ?? '').length)),
};

const changedDay = (day: BusinessDay, middle: Middle, at: number): Contents =>
  withDay(
    day,
    Buffer.from(
      middle(
        bytesOf(day)
          .toString('latin1')
          .split(/(?<=\n)/),
        at,
      ).join(''),
      'latin1',
    ),
  );

const without = (day: BusinessDay): Contents => new Map([...whole].filter(([name]) => name !== nameOf(day)));

describe('damage before the last lines', () => {
  const counts = { refused: 0, told: 0 };
  afterAll(() => print(`start and verify agree on damage in the middle: ${JSON.stringify(counts)}`));

  // What starts keep of the days before, as it is after the first start.
  beforeAll(async () => {
    await started(whole, () =>
      vi.waitUntil(() => existsSync(join(data, 'derived', `${tuesday}.json`)), { timeout: 20_000 }),
    );
  });

  /** Either the start is refused where verify finds it, or it goes on and tells at /api/health what verify tells. */
  async function agreed(contents: Contents): Promise<Outcome> {
    const findings = await found(contents);
    const [first] = findings;
    const outcome = await started(contents, async (port) => {
      if (!first) return;
      const isTold = async () => {
        const { body } = await ask<Health>(port, { path: '/api/health' });
        return body.status === 'degraded' && body.problems.some(({ text }) => text === findingText(first));
      };
      await vi.waitUntil(isTold, { timeout: 20_000 });
      counts.told += 1;
    });
    if (outcome === 'whole') return first ? `told ${basename(first.file)} ${first.byte}` : 'whole';
    expect(outcome).toBe(foundOutcome(findings));
    counts.refused += 1;
    return outcome;
  }

  const at = 5;
  const startOfLine = (day: BusinessDay, line: number) => Buffer.byteLength(linesOf(day).slice(0, line).join(''));

  it.each(Object.entries(middles))('in the last day is refused where verify finds it: %s', async (_, middle) => {
    const outcome = await agreed(changedDay(wednesday, middle, at));
    // A line that stands twice is right the first time.
    const line = middle === middles['a doubled line'] ? at + 1 : at;
    expect(outcome).toBe(`refused ${nameOf(wednesday)} ${startOfLine(wednesday, line)}`);
  });

  it.each(Object.entries(middles))(
    'in the day before stops no start that need not read it, and is told: %s',
    async (name, middle) => {
      const outcome = await agreed(changedDay(tuesday, middle, at));
      const line = middle === middles['a doubled line'] ? at + 1 : at;
      // What is kept of a day fits as long as its file is as long as it was.
      const isAsLong = /bit|exchanged|zeros/.test(name);
      expect(outcome).toBe(`${isAsLong ? 'told' : 'refused'} ${nameOf(tuesday)} ${startOfLine(tuesday, line)}`);
    },
  );

  it('in the line that the last day goes on from is refused', async () => {
    for (const name of ['another bit in the middle of a line', 'another bit in a hash', 'another bit in a line feed']) {
      const outcome = await agreed(changedDay(tuesday, middles[name] as Middle, linesOf(tuesday).length - 1));
      expect(outcome, name).toBe(`refused ${nameOf(tuesday)} ${startOfLine(tuesday, linesOf(tuesday).length - 1)}`);
    }
  });

  it('is a day that is gone or empty in between', async () => {
    const expected = `refused ${nameOf(wednesday)} 0`;
    expect(await agreed(without(tuesday))).toBe(expected);
    expect(await agreed(withDay(tuesday, Buffer.alloc(0)))).toBe(expected);
  });

  it('is nothing where an empty file stands for a day that was never begun', async () => {
    expect(await agreed(withDay('2026-03-05' as BusinessDay, Buffer.alloc(0)))).toBe('whole');
  });
});
