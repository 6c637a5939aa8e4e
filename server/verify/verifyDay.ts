import type { Entry } from '../../shared/domain/entry.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { type ChainEnd, endAt } from '../journal/chain.ts';
import { isTornTail } from '../journal/isTornTail.ts';
import { type BadLine, type Checked, goodEntries, lineFeed } from '../journal/readLines.ts';
import { type DayReplay, dayReplay, type Past } from './dayReplay.ts';
import type { Finding, Wrong } from './finding.ts';

/** A day's file, and what the files before it left. */
export type DayToVerify = {
  readonly day: BusinessDay;
  readonly bytes: Buffer;
  /** null: not known, as the end of the file before cannot be read. */
  readonly before: ChainEnd | null;
  readonly past: Past;
  readonly isLast: boolean;
  /** Shown each entry that is as it was written. */
  readonly visit?: (entry: Entry) => void;
};

/** What is known after a day. */
export type DayVerified = {
  readonly entries: number;
  /** Where the file leaves the chain, by its last line; null: that line cannot be read. */
  readonly end: ChainEnd | null;
  readonly past: Past;
  readonly findings: readonly Finding[];
};

/** Goes through a day and pauses after each entry; ends with what is wrong: at most one thing in the chain, one in the replay, one at the end. */
export function* verifyDay(given: DayToVerify): Generator<void, DayVerified> {
  const { day, bytes, isLast, past, visit } = given;
  const findings: Finding[] = [];
  const { place, gap } = placeOf(given);
  const tell = (wrong: Wrong, line: number | null) =>
    findings.push({ file: fileOf(day), line, byte: line === null ? null : startOfLine(bytes, line), ...wrong });
  if (gap) tell(gap, 1);
  past.commands.begin(day);
  const replay = dayReplay(gap ? { ...past, state: null } : past);
  const add: DayReplay['add'] = (entry) => {
    visit?.(entry);
    return replay.add(entry);
  };

  const { end, bad } = yield* played(goodEntries(bytes, place), add, (wrong, seq) =>
    tell(wrong, seq - place.before.seq),
  );
  if (bad) tell(wrongOf(bytes, { end, bad }, isLast), bad.line);
  else if (!isLast && !replay.isClosed()) tell({ type: 'not-closed' }, end.seq - place.before.seq);
  return {
    entries: end.seq - place.before.seq,
    end: bad && !isLast ? lastLineOf(bytes) : end,
    past: { ...past, state: bad ? null : replay.state(), at: replay.at() },
    findings,
  };
}

export const fileOf = (day: BusinessDay): string => `days/${day}.jsonl`;

function* played(
  lines: Generator<Entry, Checked>,
  add: DayReplay['add'],
  tell: (wrong: Wrong, seq: number) => void,
): Generator<void, Checked> {
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done) return next.value;
    const wrong = add(next.value);
    if (wrong) tell(wrong, next.value.seq);
    yield;
  }
}

/** Where the file goes on from. What its first line is bound to is gone with the entries before it, and is taken on trust then. */
function placeOf({ day, bytes, before }: DayToVerify) {
  const first = entryOf(bytes.subarray(0, bytes.indexOf(lineFeed)));
  const due = (before?.seq ?? 0) + 1;
  // The opening of a day is a batch by itself: one wrong digit does not look like a gap.
  const isGap = first !== null && first.seq > due && first.batch === first.seq;
  if (before && !isGap) return { place: { day, before }, gap: null };
  const trusted: ChainEnd = { seq: (first?.seq ?? due) - 1, hash: null, point: before?.point ?? null, batch: 0 };
  const gap: Wrong | null = before && first && { type: 'entries-missing', from: due, to: first.seq - 1 };
  return { place: { day, before: trusted, trustsFirst: true }, gap };
}

function wrongOf(bytes: Buffer, checked: Checked & { readonly bad: BadLine }, isLast: boolean): Wrong {
  const { bad } = checked;
  if (isLast && isTornTail(bytes, checked)) return { type: 'torn-tail', bytes: bytes.length - bad.byte };
  return bad.wrong === null ? { type: 'damaged' } : { type: 'no-continuation', why: bad.wrong };
}

function lastLineOf(bytes: Buffer): ChainEnd | null {
  const entry = entryOf(bytes.subarray(bytes.lastIndexOf(lineFeed, -2) + 1));
  return entry && endAt(entry);
}

function entryOf(line: Buffer): Entry | null {
  try {
    const entry: Partial<Entry> | null = JSON.parse(line.toString());
    return typeof entry?.seq === 'number' && typeof entry.hash === 'string' ? (entry as Entry) : null;
  } catch {
    return null;
  }
}

function startOfLine(bytes: Buffer, line: number): number {
  let start = 0;
  for (let n = 1; n < line; n += 1) start = bytes.indexOf(lineFeed, start) + 1;
  return start;
}
