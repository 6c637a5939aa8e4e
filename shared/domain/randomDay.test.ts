import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialState } from './model.ts';
import { newBook } from './testing/book.ts';
import { brokenByReplay, brokenByStep, type Witness } from './testing/brokenByStep.ts';
import { type MemoryPoint, withDayEnded } from './testing/memoryPoint.ts';
import { randomDay, type Script, scriptSizes } from './testing/randomDay.ts';
import { count, seen } from './testing/seen.ts';
import type { Instant } from './time.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 500);
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

/** Looking for the shortest day that fails takes minutes: only when asked for, with the seed that was printed. */
const isShrinking = process.env.PROPERTY_SHRINK !== undefined;

const numbers = (length: number) => fc.array(fc.nat(9_999), { minLength: length, maxLength: length });
const scripts: fc.Arbitrary<Script> = fc.record({
  setup: numbers(scriptSizes.setup),
  steps: fc.array(numbers(scriptSizes.step), { minLength: 1, maxLength: 90, size: 'max' }),
});

/** A last night, so that everybody of every day is accounted for. */
const closed = (point: MemoryPoint): MemoryPoint => withDayEnded(point, (point.state.day?.endsAt ?? 0) as Instant);

function play(script: Script): void {
  let witness: Witness = { book: newBook(initialState.setup), reader: initialState };
  let last: MemoryPoint | null = null;
  for (const step of randomDay(script)) {
    if (!last) witness = { book: newBook(step.before.state.setup), reader: step.before.state };
    const { broken, reader } = brokenByStep(witness, step);
    if (broken.length > 0)
      throw new Error(JSON.stringify({ broken, command: step.command, by: step.by, at: step.at }, shortly));
    witness = { ...witness, reader };
    last = step.after;
    count(step);
  }
  if (!last) return;
  expect(brokenByReplay(last.entries, last.state)).toBeUndefined();
  const night = closed(last);
  expect(endedIn(night.entries)).toEqual(issuedIn(night.entries));
}

/** Rule 7: everybody of every day ended in one way and no other; who was reinstated or taken back had not. */
function endedIn(entries: MemoryPoint['entries']): readonly string[] {
  const endings = new Map<string, number>();
  const add = (id: string, by: number) => endings.set(id, (endings.get(id) ?? 0) + by);
  const ends = ['ticket-finished', 'ticket-no-show', 'ticket-cancelled'];
  for (const event of entries.flatMap((entry) => entry.events)) {
    if (event.type === 'day-closed') for (const id of [...event.leftUnserved, ...event.endUnknown]) add(id, 1);
    if (event.type === 'ticket-reinstated') add(event.ticketId, -1);
    if ('ticketId' in event && event.ticketId && ends.includes(event.type)) add(event.ticketId, 1);
    if (event.type !== 'step-undone') continue;
    const undone = entries.find(({ seq }) => seq === event.undone)?.events ?? [];
    for (const one of undone) if ('ticketId' in one && one.ticketId && ends.includes(one.type)) add(one.ticketId, -1);
  }
  return [...endings].flatMap(([id, times]) => Array.from({ length: times }, () => id)).sort();
}

const issuedIn = (entries: MemoryPoint['entries']): readonly string[] =>
  entries
    .flatMap((entry) => entry.events)
    .flatMap((event) => (event.type === 'ticket-taken' ? [event.ticket.id] : []))
    .sort();

test('whatever is asked, in whatever order and moment, the rules of the domain hold', {
  timeout: 60_000 + runs * 200,
}, () => {
  process.stdout.write(`random days: PROPERTY_SEED=${seed} PROPERTY_RUNS=${runs}\n`);
  fc.assert(fc.property(scripts, play), { numRuns: runs, seed, endOnFailure: !isShrinking });
  process.stdout.write(`${JSON.stringify(seen)}\n`);
  if (runs < 500) return;
  const rare = Object.values(seen).flatMap((counts) => Object.entries(counts).filter(([, times]) => times === 0));
  // The rarest come three times in 500 days: by chance one of them may be missing there, and none in CI.
  expect(rare.slice(runs < 5_000 ? 3 : 0)).toEqual([]);
});

/** A setup is too long to be read in a failure. */
const shortly = (key: string, value: unknown): unknown => (key === 'setup' ? '…' : value);
