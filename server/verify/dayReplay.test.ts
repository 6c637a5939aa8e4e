import { expect, it } from 'vitest';
import type { Entry } from '../../shared/domain/entry.ts';
import type { Event } from '../../shared/domain/events.ts';
import { type ChainEnd, endAt, noEntry } from '../journal/chain.ts';
import { lineOf, seal } from '../journal/seal.ts';
import { longDays } from '../testing/longDays.ts';
import type { Past } from './dayReplay.ts';
import type { Finding } from './finding.ts';
import { findingText } from './inWords.ts';
import { recentCommands } from './recentCommands.ts';
import { verifyDay } from './verifyDay.ts';

// Two days that the domain made. Each test says something other in one line and seals all again: every hash is right.
const [sunday, monday] = [
  ...longDays({ point: 'P1', lastDay: '2026-03-02', days: 2, entriesADay: 40, waiting: 3, lastIsClosed: true }),
].map(({ day, text }) => ({
  day,
  entries: text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry),
}));
if (!sunday || !monday) throw new Error('There are two days.');

type Day = typeof monday;

/** The day with its lines changed and chained again; numbers and batches are counted anew. */
function sealed(entries: readonly Entry[], before: ChainEnd): { readonly bytes: Buffer; readonly end: ChainEnd } {
  let end = before;
  const lines = entries.map((entry) => {
    const seq = end.seq + 1;
    const next = seal(end.hash, { ...entry, seq, batch: seq }).entry;
    end = endAt(next);
    return lineOf(next);
  });
  return { bytes: Buffer.from(lines.join('')), end };
}

/** What is found in Monday, whose lines were changed so. */
function foundIn(changed: (entries: Entry[]) => readonly Entry[], past?: Partial<Past>): readonly Finding[] {
  const first = sealed((sunday as Day).entries, noEntry);
  const fresh: Past = { state: null, at: null, commands: recentCommands() };
  const after = verified({ day: (sunday as Day).day, bytes: first.bytes, before: noEntry, past: fresh, isLast: false });
  const { bytes } = sealed(changed(structuredClone((monday as Day).entries)), first.end);
  return verified({
    day: (monday as Day).day,
    bytes,
    before: after.end,
    past: { ...after.past, ...past },
    isLast: false,
  }).findings;
}

function verified(given: Parameters<typeof verifyDay>[0]) {
  const steps = verifyDay(given);
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

/** The event of this type that stands first, to be written over. */
function firstOf<Type extends Event['type']>(entries: readonly Entry[], type: Type) {
  const index = entries.findIndex(({ events }) => events.some((event) => event.type === type));
  const event = entries[index]?.events.find((one) => one.type === type);
  if (!event) throw new Error(`No entry holds ${type}.`);
  return { line: index + 1, event: event as unknown as Writable<Extract<Event, { type: Type }>> };
}

type Writable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

const sentence = (found: readonly Finding[]) =>
  found.map((one) => findingText(one).replace(/^.*?\(from byte \d+\),? /, ''));

it('finds nothing in two days as the domain made them', () => {
  expect(foundIn((entries) => entries)).toEqual([]);
});

it('finds a moment before the line before', () => {
  const found = foundIn((entries) => entries.with(9, { ...entries[9], at: '2026-03-02T12:00:00.000Z' } as Entry));
  expect(found).toEqual([expect.objectContaining({ line: 10, type: 'time-goes-back' })]);
});

it('finds a day that begins before the day before had ended', () => {
  const found = foundIn((entries) => entries, { at: '2026-03-02T14:00:00.000Z' as never });
  expect(found).toEqual([expect.objectContaining({ line: 1, type: 'time-goes-back' })]);
});

it('finds a line behind the end of the day', () => {
  const found = foundIn((entries) => [...entries, { ...entries[9], cause: 'late', at: entries.at(-1)?.at } as Entry]);
  expect(sentence(found)).toEqual(['stands behind the line that closes the day.']);
});

it('finds a day that is opened twice', () => {
  const found = foundIn(([opening, ...more]) => [opening, { ...opening, cause: 'again' }, ...more] as Entry[]);
  expect(sentence(found)).toEqual(['opens a day that is open.']);
});

it('finds a command that was accepted twice, also over days', () => {
  const again = (of: Day) =>
    foundIn((entries) =>
      entries.with(20, { ...entries[20], cause: of.entries[12]?.cause, by: of.entries[12]?.by } as Entry),
    );
  for (const day of [sunday, monday]) {
    const found = again(day);
    expect(found).toEqual([expect.objectContaining({ line: 21, type: 'command-twice' })]);
    expect(sentence(found)[0]).toMatch(/^is the same command as an earlier line: \S+ had sent \S+ already\.$/);
  }
});

it('finds a label that two tickets have', () => {
  const found = foundIn((entries) => {
    const [one, other] = entries.flatMap(({ events }) => events.filter((event) => event.type === 'ticket-taken'));
    Object.assign(other?.ticket ?? {}, { label: one?.ticket.label });
    return entries;
  });
  expect(sentence(found)).toEqual([
    expect.stringMatching(/^gives the label \w\d+, which another ticket of that day has\.$/),
  ]);
});

it('finds a ticket that is missing among those counted', () => {
  const found = foundIn((entries) => {
    firstOf(entries, 'ticket-taken').event.ticket = { ...firstOf(entries, 'ticket-taken').event.ticket, issueSeq: 2 };
    return entries;
  });
  expect(sentence(found)).toEqual(['issues ticket 2 of the day where 1 is due.']);
});

it('finds a step of a ticket that is not there', () => {
  const found = foundIn((entries) => {
    firstOf(entries, 'service-started').event.ticketId = 'kiosk:k1/nobody' as never;
    return entries;
  });
  expect(sentence(found)).toEqual([
    'cannot be played again: An entry names the ticket kiosk:k1/nobody, which is not there: the journal and the code disagree.',
  ]);
});

it('finds an event that this version does not know', () => {
  const found = foundIn((entries) => {
    firstOf(entries, 'service-started').event.type = 'service-flown' as never;
    return entries;
  });
  expect(sentence(found)).toEqual([
    'cannot be played again: An entry holds the event service-flown, which this version does not know.',
  ]);
});

it('finds an opening with another setup or other complaints than the day before left', () => {
  const opened = (changes: object) =>
    foundIn((entries) => {
      Object.assign(firstOf(entries, 'day-opened').event, changes);
      return entries;
    });
  const { setup } = firstOf((monday as Day).entries, 'day-opened').event;
  expect(sentence(opened({ setup: { ...setup, organisation: 'Otra' } }))).toEqual([
    'opens the day with a setup that the day before did not leave.',
  ]);
  expect(sentence(opened({ complaints: { open: [], lastNumber: { 2026: 4 } } }))).toEqual([
    'opens the day with complaints that the day before did not leave.',
  ]);
});

it('finds an end that leaves somebody out, or names somebody who is gone', () => {
  const found = foundIn((entries) => {
    const { event } = firstOf(entries, 'day-closed');
    event.leftUnserved = event.leftUnserved.slice(1);
    return entries;
  });
  expect(found).toEqual([expect.objectContaining({ line: 40, type: 'closing-differs' })]);
  const { event } = firstOf((monday as Day).entries, 'day-closed');
  expect(sentence(found)).toEqual([
    `closes the day, and says something else of ${event.leftUnserved[0]} than the day does.`,
  ]);
});

it('tells the first thing that is wrong in a day, and not what follows from it', () => {
  const found = foundIn((entries) => {
    firstOf(entries, 'ticket-taken').event.ticket = { ...firstOf(entries, 'ticket-taken').event.ticket, issueSeq: 2 };
    firstOf(entries, 'service-started').event.ticketId = 'kiosk:k1/nobody' as never;
    return entries;
  });
  expect(found).toHaveLength(1);
});
