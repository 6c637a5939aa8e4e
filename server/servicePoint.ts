import { dayClosing, dayOpening } from '../shared/domain/decide/changeDay.ts';
import type { Asked, Entry } from '../shared/domain/entry.ts';
import type { DayClosed, DayOpened } from '../shared/domain/events.ts';
import { evolve, replayFrom } from '../shared/domain/evolve.ts';
import { type CommandId, type Sender, thePoint } from '../shared/domain/ids.ts';
import { initialState, type State } from '../shared/domain/model.ts';
import type { Setup } from '../shared/domain/setup.ts';
import { type BusinessDay, businessDayOf, type Instant } from '../shared/domain/time.ts';
import type { Refusal } from '../shared/protocol/refusals.ts';
import {
  causeOf,
  type Deciding,
  type Draft,
  decideBatch,
  draftOf,
  type Outcome,
  type Submission,
  type Waiting,
} from './decideBatch.ts';
import type { Journal } from './journal/journal.ts';
import { createMemory, type Memory, rememberedSince } from './memory.ts';
import { type Doubt, pointClock } from './pointClock.ts';
import { sealBatch } from './sealBatch.ts';

/** What the service point is made of: all from outside, so that a test brings its own clock and disk. */
export type Parts = Pick<Deciding, 'point' | 'askedOf' | 'mayDo'> & {
  readonly journal: Journal;
  readonly clock: () => Instant;
  /** Milliseconds of a clock that nobody can set; the machine's where it is left out. */
  readonly steady?: () => number;
  /** The setup with which the very first day begins. */
  readonly seed: Setup;
  /** Told what no sender is told: a disk that failed, a listener that threw. */
  readonly onFault: (error: unknown) => void;
};

/** The entry that a command became, or why it became none. */
export type Answer =
  | { readonly ok: true; readonly entry: Pick<Entry, 'seq' | 'events'> }
  | { readonly ok: false; readonly refusal: Refusal };

export type Committed = { readonly entries: readonly Draft[]; readonly state: State };

export type ServicePoint = {
  readonly state: () => State;
  /** The point's time: it never goes back. */
  readonly now: () => Instant;
  /** Answers when the command is on disk, or refused. Never rejects. */
  readonly submit: (by: Sender, message: Submission) => Promise<Answer>;
  /** Whether this sender's command of that id is in the journal of the last days. */
  readonly hasAccepted: (by: Sender, message: Submission) => boolean;
  /** Ends the day if it is over; resolves when that is on disk. */
  readonly endDayIfOver: () => Promise<void>;
  /** Tells of every batch in the tick after its replies; returns how to stop it. */
  readonly onCommitted: (listener: (committed: Committed) => void) => () => void;
  /** What is wrong with the clock, until it is right or a supervisor has confirmed it; null: nothing. */
  readonly clockDoubt: () => Doubt | null;
  /** Whether commands are refused because a day would have to be opened by a doubted clock. */
  readonly isBlocked: () => boolean;
  /** Refuses what is new and resolves when all that waited is answered. */
  readonly close: () => Promise<void>;
};

const kept = ({ seq, events }: Draft): Answer => ({ ok: true, entry: { seq, events } });

type Turn = { readonly waiting: Waiting | null; readonly answer: (answer: Answer) => void };

/** Milliseconds of this process's own clock. */
const steadyNow = () => performance.now();

async function memoryOf(journal: Journal, today: BusinessDay): Promise<Memory> {
  const memory = createMemory();
  for (const day of journal.days().filter((one) => one >= rememberedSince(today))) {
    for (const known of await journal.idsOf(day)) memory.add(day, known);
  }
  return memory;
}

const isOpening = ({ command }: Submission) => command.type === 'open-day';

/** The opening of a day is the first line of its file: it is decided and kept by itself. */
function partsOfBatch(batch: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const at = batch.findIndex(({ message }) => isOpening(message));
  if (at < 0) return batch.length > 0 ? [batch] : [];
  const parts = [batch.slice(0, at), batch.slice(at, at + 1)].filter((part) => part.length > 0);
  return [...parts, ...partsOfBatch(batch.slice(at + 1))];
}

/** The only place where state changes: batch after batch is decided, written in one flush, answered and shown. */
export async function openServicePoint(parts: Parts): Promise<ServicePoint> {
  const { journal } = parts;
  const replay = replayFrom({ ...initialState, setup: parts.seed });
  await journal.replay(replay.add);
  let state = replay.state();
  const clock = pointClock({ clock: parts.clock, steady: parts.steady ?? steadyNow, state: () => state });
  const { now } = clock;
  // By the point's time: a clock that is wrong must not make it forget what may be asked again.
  const memory = await memoryOf(journal, businessDayOf(now(), state.setup));
  let turns: Turn[] = [];
  let running: Promise<void> | null = null;
  let isClosed = false;
  const listeners = new Set<(committed: Committed) => void>();

  async function commit(drafts: readonly Draft[], after: State): Promise<void> {
    if (drafts.length === 0) return;
    await journal.write(sealBatch(journal.lastHash(), drafts));
    const day = after.day ?? state.day;
    state = after;
    if (day) for (const draft of drafts) memory.add(day.date, draft);
    setImmediate(() => tell({ entries: drafts, state: after }));
  }

  function tell(committed: Committed): void {
    for (const listener of listeners) {
      try {
        listener(committed);
      } catch (error) {
        parts.onFault(error);
      }
    }
  }

  /** The point's own entry, decided by nobody but its clock. */
  function dayDraft(event: DayOpened | DayClosed, at: Instant): Draft {
    const origin = { by: thePoint, cause: `${event.type}:${event.day}` as CommandId, asked: '' as Asked };
    return draftOf(state, [event], origin, { point: parts.point, at });
  }

  async function endDay(at: Instant): Promise<void> {
    const closing = dayClosing(state, at);
    if (!closing) return;
    const draft = dayDraft(closing, at);
    await commit([draft], evolve(state, draft));
  }

  /** Why no day may be opened now, and so nothing decided. */
  function blockedAt(at: Instant): Refusal | null {
    const doubt = clock.doubt();
    if (!doubt) return null;
    const mayBeOver = doubt.why === 'far-ahead' && doubt.sinceStart;
    return !state.day || at >= state.day.endsAt || mayBeOver ? { type: 'clock-suspect' } : null;
  }

  async function decideAndKeep(batch: readonly Waiting[]): Promise<readonly Outcome[]> {
    const at = now();
    if (!blockedAt(at)) await endDay(at);
    const outcomes: Outcome[] = [];
    for (const part of partsOfBatch(batch)) outcomes.push(...(await decidePart(part)));
    return outcomes;
  }

  async function decidePart(batch: readonly Waiting[]): Promise<readonly Outcome[]> {
    const opensDay = batch.some(({ by, message }) => isOpening(message) && parts.mayDo(by, 'open-day'));
    // Who opens the day while the clock is doubted says that it is right: the day is that of the clock.
    const confirmed = opensDay ? clock.confirmable() : null;
    const at = confirmed ?? now();
    const blocked = confirmed === null ? blockedAt(at) : null;
    if (confirmed !== null) await endDay(at);
    const opening = blocked || opensDay ? null : dayOpening(state, at);
    const draft = opening && dayDraft(opening, at);
    const opened = draft ? evolve(state, draft) : state;
    const { outcomes, drafts, after } = decideBatch(opened, batch, { ...parts, memory, at, blocked });
    // A day in which nothing was accepted is not opened.
    if (draft && drafts.length > 0) await commit([draft], opened);
    await commit(drafts, after);
    if (confirmed !== null && drafts.length > 0) clock.confirm();
    return outcomes;
  }

  async function answerOf(outcome: Outcome): Promise<Answer> {
    if (outcome.type === 'refused') return { ok: false, refusal: outcome.refusal };
    if (outcome.type === 'accepted') return kept(outcome.draft);
    const { seq, day } = outcome.seen;
    const entry = await journal.find(seq, day);
    if (!entry) throw new Error(`The entry ${seq} of ${day} was accepted and is not in the journal.`);
    return kept(entry);
  }

  async function run(batch: readonly Turn[]): Promise<void> {
    const failed: Answer = { ok: false, refusal: { type: 'storage-failed' } };
    let answers: readonly Answer[] = [];
    try {
      const waiting = batch.flatMap((turn) => turn.waiting ?? []);
      answers = await Promise.all((await decideAndKeep(waiting)).map(answerOf));
    } catch (error) {
      parts.onFault(error);
    }
    let next = 0;
    for (const turn of batch) turn.answer((turn.waiting && answers[next++]) || failed);
  }

  async function runAll(): Promise<void> {
    while (turns.length > 0) {
      const batch = turns;
      turns = [];
      await run(batch);
    }
    running = null;
  }

  function take(waiting: Waiting | null): Promise<Answer> {
    if (isClosed) return Promise.resolve({ ok: false, refusal: { type: 'shutting-down' } });
    return new Promise((answer) => {
      turns.push({ waiting, answer });
      // Whatever arrives in this tick shares the batch, and so the flush.
      running ??= Promise.resolve().then(runAll);
    });
  }

  await take(null);
  return {
    state: () => state,
    now,
    submit: (by, message) => take({ by, message }),
    hasAccepted: (by, message) => memory.of(by, causeOf(message)) !== undefined,
    endDayIfOver: async () => void (await take(null)),
    onCommitted: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clockDoubt: clock.doubt,
    isBlocked: () => blockedAt(now()) !== null,
    close: async () => {
      isClosed = true;
      await running;
    },
  };
}
