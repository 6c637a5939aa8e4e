import { expect, it } from 'vitest';
import type { Entry, Hash } from '../../shared/domain/entry.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { knownOf } from '../journal/journal.ts';
import { longDays } from '../testing/longDays.ts';
import { foldClosedDay, knownIn } from './closedDay.ts';
import { closedDayIn, closedDayText } from './closedDayText.ts';

const day = '2026-03-02' as BusinessDay;
const [made] = [...longDays({ point: 'P1', lastDay: day, days: 1, entriesADay: 40, waiting: 3, lastIsClosed: true })];
const entries = (made?.text ?? '')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Entry);
const fold = foldClosedDay(day);
entries.forEach(fold.add);
const closed = fold.result();
const from = { day, size: Buffer.byteLength(made?.text ?? ''), hash: entries.at(-1)?.hash as Hash };
const text = closedDayText(from, closed);

it('holds each accepted command, each ticket with its end, and what the day has shown', () => {
  expect(knownIn(day, closed)).toEqual(entries.map((entry) => knownOf(day, entry)));
  const taken = entries.flatMap(({ events }) => events.filter((event) => event.type === 'ticket-taken'));
  expect(closed.tickets.map(({ id }) => id)).toEqual(taken.map(({ ticket }) => ticket.id));
  expect(new Set(closed.tickets.map(({ end }) => end))).toEqual(new Set(['finished', 'left-unserved']));
  expect(closed.seen.cycles.length).toBeGreaterThan(0);
});

it('knows a command of a sender whose name holds blanks', () => {
  const by = 'kiosk:front door' as Entry['by'];
  const one = foldClosedDay(day);
  one.add({ ...(entries[0] as Entry), by });
  expect(knownIn(day, one.result())[0]?.by).toBe(by);
});

it('is read as it was written', () => {
  expect(closedDayIn(text, from)).toEqual(closed);
});

it('fits no other file of that day, and no other day', () => {
  expect(closedDayIn(text, { ...from, size: from.size + 1 })).toBeNull();
  expect(closedDayIn(text, { ...from, hash: 'f'.repeat(64) as Hash })).toBeNull();
  expect(closedDayIn(text, { ...from, day: '2026-03-03' as BusinessDay })).toBeNull();
});

it('is not taken where any byte is another or the end is missing', () => {
  for (let at = 0; at < text.length; at += 1) {
    const other = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
    if (closedDayIn(other, from)) throw new Error(`Taken although the sign ${at} is another.`);
    if (closedDayIn(text.slice(0, at), from)) throw new Error(`Taken although it ends at ${at}.`);
  }
});
