import { type Entry, entryVersion } from '../../shared/domain/entry.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { type ChainEnd, dayOpenedIn, type Head, wrongIn } from './chain.ts';
import { intactHash, type LineAt, recordedHash } from './seal.ts';

/** The first line that cannot be gone on with. */
export type BadLine = {
  readonly line: number;
  /** Where in the file it begins. */
  readonly byte: number;
  /** null: damaged, its bytes are not those that were written. Otherwise they are, and this is wrong with them. */
  readonly wrong: string | null;
};

/** How far a day's file is good. */
export type Checked = { readonly end: ChainEnd; readonly bad: BadLine | null };

/** Which day's file it is, and where the chain stands before it. */
export type Place = {
  readonly day: BusinessDay;
  readonly before: ChainEnd;
  /** What the first line is bound to is not there to be compared: its own hash is taken on trust. */
  readonly trustsFirst?: boolean;
};

/** Checks a day's file up to its first bad line. */
export function checkLines(bytes: Buffer, place: Place): Checked {
  const lines = goodLines(bytes, place);
  for (let next = lines.next(); ; next = lines.next()) if (next.done) return next.value;
}

/** The same, one entry at a time, for whoever must pause in between: the last value says how far the file is good. */
export function* goodEntries(bytes: Buffer, place: Place): Generator<Entry, Checked> {
  const lines = goodLines(bytes, place);
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done) return next.value;
    yield entryAt(bytes, next.value);
  }
}

function* goodLines(bytes: Buffer, { day, before, trustsFirst }: Place): Generator<LineAt, Checked> {
  let end: ChainEnd = { ...before, batch: 0 };
  let start = 0;
  const badAt = (wrong: string | null) => ({ end, bad: { line: end.seq - before.seq + 1, byte: start, wrong } });
  while (start < bytes.length) {
    const line = { start, end: bytes.indexOf(lineFeed, start) };
    if (line.end === -1) return badAt(null);
    const isTrusted = trustsFirst && start === 0;
    const hash = isTrusted ? recordedHash(bytes, line) : intactHash(bytes, line, end.hash);
    if (hash === null) return badAt(null);
    const head = headOf(bytes, line, end);
    const wrong = head ? wrongIn(head, end) : 'is no entry';
    if (!head || wrong) return badAt(wrong);
    if (start === 0 && dayOpenedIn(entryAt(bytes, line)) !== day) {
      return badAt(`does not open the day ${day} after which its file is named`);
    }
    yield line;
    end = { seq: head.seq, hash, point: head.point, batch: head.batch };
    start = line.end + 1;
  }
  return { end, bad: null };
}

/** Shows every entry of a file that is known to be good. */
export function readLines(bytes: Buffer, visit: (entry: Entry) => void): void {
  for (let start = 0; start < bytes.length; ) {
    const lineEnd = bytes.indexOf(lineFeed, start);
    visit(entryAt(bytes, { start, end: lineEnd }));
    start = lineEnd + 1;
  }
}

/** Names a bad line, as the beginning of a sentence. */
export const whereIs = (file: string, { line, byte }: BadLine): string => `${file}, line ${line} (from byte ${byte})`;

export const lineFeed = 0x0a;

const entryAt = (bytes: Buffer, { start, end }: LineAt): Entry => JSON.parse(bytes.toString('utf8', start, end));

/** null: the line is no entry. One that goes on as most do is compared with what is due, which costs a tenth of parsing it. */
function headOf(bytes: Buffer, line: LineAt, { seq, point }: ChainEnd): Head | null {
  const due = `{"v":${entryVersion},"point":${JSON.stringify(point)},"seq":${seq + 1},"at":"`;
  // Members stand in a fixed order and a quote inside a string is escaped: this can only be the member itself.
  const batch = /,"batch":(\d+),"hash":"[^"]*"}$/.exec(
    bytes.toString('latin1', Math.max(line.start, line.end - 120), line.end),
  );
  if (point !== null && batch && bytes.toString('utf8', line.start, line.start + Buffer.byteLength(due)) === due) {
    return { v: entryVersion, point, seq: seq + 1, batch: Number(batch[1]) };
  }
  return parsedHead(bytes, line);
}

function parsedHead(bytes: Buffer, line: LineAt): Head | null {
  try {
    const entry: Partial<Entry> | null = entryAt(bytes, line);
    return Array.isArray(entry?.events) ? (entry as Entry) : null;
  } catch {
    return null;
  }
}
