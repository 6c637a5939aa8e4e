import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../shared/domain/commands.ts';
import { dayOpening, endOf } from '../../shared/domain/decide/changeDay.ts';
import { decide } from '../../shared/domain/decide/index.ts';
import { type Asked, entryVersion, type Hash } from '../../shared/domain/entry.ts';
import type { Event } from '../../shared/domain/events.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import {
  type CommandId,
  type CounterId,
  type PointId,
  type Sender,
  senderOf,
  thePoint,
} from '../../shared/domain/ids.ts';
import { initialState, type State } from '../../shared/domain/model.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import { type BusinessDay, type Instant, previousDay, startOfDay, timestampOf } from '../../shared/domain/time.ts';
import { seal } from '../journal/seal.ts';

/** Which days are wanted: so many in a row, each of so many entries, up to the last, which stays open. */
export type LongDays = {
  readonly point: string;
  readonly lastDay: string;
  readonly days: number;
  readonly entriesADay: number;
  /** How many wait all day long; without it 30. */
  readonly waiting?: number;
  /** How many entries share a batch, as when many senders press at once; without it each is written by itself. */
  readonly entriesABatch?: number;
  /** Whether the last day is ended too. */
  readonly lastIsClosed?: boolean;
};

export type LongDay = { readonly day: BusinessDay; readonly text: string; readonly entries: number };

const counters = ['1', '2', '3', '4', '5', '6'] as readonly string[] as readonly CounterId[];
const services = ['payments', 'information', 'claims', 'connections'] as const;
const hourMs = 3_600_000;

/** Day after day of the sample point as its journal keeps them, decided by the domain itself: always the same for the same wish. */
export function* longDays(wish: LongDays): Generator<LongDay> {
  const writer = lineWriter(wish.point as PointId, wish.entriesABatch ?? 1);
  for (const day of daysUpTo(wish.lastDay as BusinessDay, wish.days)) {
    writer.begin(startOfDay(day, sampleSetup) as Instant, wish.entriesADay);
    const isLeftOpen = day === wish.lastDay && !wish.lastIsClosed;
    play(writer, { day, ...wish, isLeftOpen });
    yield { day, text: writer.taken(), entries: wish.entriesADay };
  }
}

/** The same as files of a data folder, `days/YYYY-MM-DD.jsonl`. */
export function writeLongDays(dataDir: string, wish: LongDays): void {
  mkdirSync(join(dataDir, 'days'), { recursive: true, mode: 0o700 });
  for (const { day, text } of longDays(wish))
    writeFileSync(join(dataDir, 'days', `${day}.jsonl`), text, { mode: 0o600 });
}

function daysUpTo(last: BusinessDay, count: number): readonly BusinessDay[] {
  const days = [last];
  for (let day = last; days.length < count; days.unshift(day)) day = previousDay(day);
  return days;
}

type Writer = ReturnType<typeof lineWriter>;
type Played = Pick<LongDays, 'entriesADay' | 'waiting'> & { readonly day: BusinessDay; readonly isLeftOpen: boolean };

/** Six counters call, start and go on with the next, while as many come as go. */
function play(writer: Writer, { day, entriesADay, waiting = 30, isLeftOpen }: Played): void {
  const opening = dayOpening(writer.state(), writer.now());
  if (opening?.day !== day) throw new Error(`The day ${day} cannot be opened.`);
  writer.write([opening], thePoint, `day-opened:${day}`);
  const left = () => entriesADay - writer.written() - (isLeftOpen ? 0 : 1);
  const ask = (command: Command, by: Sender) => left() > 0 && writer.ask(command, by);
  counters.forEach((counter, n) => void ask({ type: 'open-counter', counter }, agent(n)));
  for (let n = 0; n < waiting; n += 1) ask(taking(n), kiosk);
  for (let n = waiting; left() > 0; n += 1) {
    const at = n % counters.length;
    const counter = counters[at] as CounterId;
    ask(taking(n), kiosk);
    ask({ type: 'call-next', counter, after: writer.state().counters.get(counter)?.lastCalled ?? null }, agent(at));
    ask({ type: 'start-service', counter }, agent(at));
  }
  const { day: open } = writer.state();
  if (open && !isLeftOpen) writer.write([endOf(open, writer.state())], thePoint, `day-closed:${day}`);
}

const kiosk = senderOf('kiosk', 'k1');
const agent = (n: number) => senderOf('agent', `agent${n + 1}`);

/** Every fourth visitor is preferential. */
const taking = (n: number): Command => ({
  type: 'take-ticket',
  service: (services[n % services.length] ?? 'payments') as never,
  ...(n % 4 === 3 && { priority: 'preferential' as never }),
});

/** Writes what is asked as the journal would, one entry a batch, spread over ten hours of each day. */
function lineWriter(point: PointId, entriesABatch: number) {
  let state: State = { ...initialState, setup: sampleSetup };
  let hash: Hash | null = null;
  let lines: string[] = [];
  let first = 0 as Instant;
  let stepMs = 1;
  let batch = 0;
  let dayBatch = 0;

  const now = () => Math.floor(first + 8 * hourMs + lines.length * stepMs) as Instant;
  const write = (events: readonly Event[], by: Sender, cause: string) => {
    const seq = state.revision + 1;
    // The opening and the end of a day are each a batch by themselves.
    if (by === thePoint || batch === dayBatch || seq >= batch + entriesABatch) batch = seq;
    if (by === thePoint) dayBatch = seq;
    const asked = by === thePoint ? '' : createHash('sha256').update(cause).digest('base64url').slice(0, 22);
    const { entry, line } = seal(hash, {
      ...{ v: entryVersion, point, seq, at: timestampOf(now()), by },
      ...{ cause: cause as CommandId, asked: asked as Asked, events, batch },
    });
    state = evolve(state, entry);
    hash = entry.hash;
    lines.push(line);
  };

  return {
    now,
    write,
    state: () => state,
    written: () => lines.length,
    begin: (at: Instant, entries: number) => {
      lines = [];
      first = at;
      stepMs = (10 * hourMs) / entries;
    },
    taken: () => lines.join(''),
    ask: (command: Command, by: Sender): boolean => {
      const cause = uuidOf(state.revision);
      const decision = decide(state, command, { by, cause: cause as CommandId, at: now() });
      if (decision.ok) write(decision.events, by, cause);
      return decision.ok;
    },
  };
}

/** As long as the ids that the pages make. */
function uuidOf(n: number): string {
  const hex = createHash('md5').update(String(n)).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
