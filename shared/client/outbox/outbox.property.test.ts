import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginnings, type Days, type Holder, happenings, livedThrough } from './testing/simulatedDays.ts';
import { type AtPoint, callAll, dayOf, ticketsOf } from './testing/simulatedEnd.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 150);
const seed = process.env.PROPERTY_SEED === undefined ? {} : { seed: Number(process.env.PROPERTY_SEED) };

/** Checks every run of days from all sides. */
const always = (isCloned: boolean, ...checks: readonly ((days: Days) => void)[]): Promise<void> =>
  fc.assert(
    fc.asyncProperty(beginnings, happenings, async (begins, what) => {
      const days = await livedThrough({ begins, what, isCloned });
      for (const check of checks) check(days);
    }),
    { numRuns: runs, ...seed },
  );

const isOf = (ticket: AtPoint, { id }: Holder) => ticket.id.endsWith(`/${id}`);
const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b);

function numbersAreNobodyElses({ holders }: Days): void {
  const keys = holders.map(({ kiosk, label, atMs }) => `${kiosk} ${dayOf(atMs)} ${label}`);
  expect(new Set(keys).size).toBe(keys.length);
}

function eachStandsOnceAsThePaperSays({ point, holders }: Days): void {
  const tickets = ticketsOf(point);
  for (const holder of holders) {
    const papers = tickets.filter((ticket) => isOf(ticket, holder)).map(({ paper }) => paper);
    expect(papers, `the paper of ${holder.id}`).toEqual([holder.label]);
  }
}

/** But those whose kiosk was killed between keeping and showing. */
function nobodyElseStands({ point, holders, unseen, kiosks }: Days): void {
  const strangers = ticketsOf(point).filter((ticket) => !holders.some((holder) => isOf(ticket, holder)));
  expect(strangers.filter(({ id }) => !unseen.has(id.slice(id.indexOf('/') + 1)))).toEqual([]);
  for (const one of kiosks) expect(one.outbox().state()).toMatchObject({ kept: 0, refused: [] });
}

/**
 * What one kiosk gave by itself always, and everything where no clock had to be asked: that the point is there is kept once
 * a minute, so by a clock that was set back a ticket may come before one that the point gave in that minute.
 */
function theLineIsInTrueOrder({ point, holders, straggled }: Days): void {
  const line = ticketsOf(point).flatMap((ticket) => {
    const holder = holders.find((one) => isOf(ticket, one));
    const isSure = holder && ticket.isWaiting && !(ticket.isAnsweredToo && straggled.has(holder.id));
    return isSure ? [{ ...ticket, ...holder }] : [];
  });
  for (const kiosk of [0, 1, 2]) {
    const own = line
      .filter((one) => one.kiosk === kiosk && !one.isAnsweredToo && one.isOffline)
      .map(({ atMs }) => atMs);
    expect(own).toEqual(sorted(own));
  }
  const exact = line.filter(({ isTimeEstimated }) => !isTimeEstimated).map(({ atMs }) => atMs);
  expect(exact).toEqual(sorted(exact));
}

function everybodyIsCalledOnce({ point }: Days): void {
  const waiting = ticketsOf(point).filter(({ isWaiting }) => isWaiting);
  const called = callAll(point);
  expect(new Set(called).size).toBe(called.length);
  expect([...called].sort()).toEqual(waiting.map(({ label }) => label).sort());
}

describe('whatever is lost, cut, killed, set and filled up', () => {
  test('everybody has one number, stands once in the true order, and is called once', () =>
    always(
      false,
      numbersAreNobodyElses,
      eachStandsOnceAsThePaperSays,
      nobodyElseStands,
      theLineIsInTrueOrder,
      everybodyIsCalledOnce,
    ));

  test('a cloned kiosk gives numbers twice, and yet each of its visitors stands once and is called once', () =>
    always(true, eachStandsOnceAsThePaperSays, nobodyElseStands, everybodyIsCalledOnce));
});
