import { describe, expect, test } from 'vitest';
import type { GroupId, ServiceId } from '../domain/ids.ts';
import { type Discipline, regular } from '../domain/setup.ts';
import { instantOf } from '../domain/time.ts';
import { baseDay } from './baseDay.ts';
import { drawDay } from './drawDay.ts';
import { estimateWaits } from './estimateWaits.ts';
import { learnServiceTimes } from './serviceTimes.ts';
import { simulate } from './simulate.ts';

const disciplines: readonly Discipline[] = [
  { type: 'aim' },
  { type: 'fifo' },
  { type: 'strict' },
  { type: 'ratio', preferential: 2, regular: 1 },
];

/** A day in which nothing is left to chance but who is there: every service takes its mean, nobody is away, nobody comes later. */
function frozen(discipline: Discipline, seed: number) {
  const pattern = {
    ...baseDay({ discipline }),
    perHalfHour: [140],
    paceSpread: 0,
    dayCv: 0,
    noShowShare: 0,
    patienceMs: null,
  };
  const drawn = drawDay(pattern, seed);
  const times = learnServiceTimes(pattern.setup, { cycles: [], pauses: [] });
  const visitors = drawn.visitors.map((visitor) => {
    return { ...visitor, workMs: times.services.get(visitor.service)?.meanMs ?? 0 };
  });
  const rosters = drawn.rosters.map((roster) => ({ ...roster, away: [] }));
  return { plan: { ...drawn, visitors, rosters }, times };
}

describe('where nothing is left to chance', () => {
  test.each(disciplines)('the pass foretells every call: $type', (discipline) => {
    for (const seed of [1, 2, 3]) {
      const { plan, times } = frozen(discipline, seed);
      const last = plan.visitors.at(-1);
      if (!last) throw new Error('Nobody came.');
      const foretold = new Map<string, number>();
      const { fates } = simulate(plan, (state, entry) => {
        const isLast = entry.events.some((event) => event.type === 'ticket-taken') && instantOf(entry.at) === last.at;
        if (!isLast) return;
        // What is at a counter now has its mean, of which the rest is not its expected rest: set it so.
        const found = estimateWaits(state, { ...times, services: exact(times.services) }, last.at);
        for (const { id, stage } of state.tickets.values()) {
          const estimate = found.ofTicket(id);
          if (stage.type === 'waiting' && estimate) foretold.set(id, last.at + estimate.waitMs);
        }
      });
      expect(foretold.size).toBeGreaterThan(60);
      for (const { ticket, issuedAt, waitMs } of fates) {
        const told = foretold.get(ticket);
        if (told !== undefined) expect(Math.abs(told - issuedAt - (waitMs ?? 0))).toBeLessThan(1_000);
      }
    }
  });
});

/** Times that do not vary: what is left is the mean less what has passed. */
const exact = <Key, Time extends { readonly cv: number }>(services: ReadonlyMap<Key, Time>): ReadonlyMap<Key, Time> =>
  new Map([...services].map(([key, time]) => [key, { ...time, cv: 0 }]));

test('nobody is promised anything while no counter that may serve them is open', () => {
  const { plan, times } = frozen({ type: 'aim' }, 1);
  const rosters = plan.rosters.slice(0, 5);
  const { state } = simulate({
    ...plan,
    rosters: rosters.map((one) => ({ ...one, until: plan.visitors[20]?.at ?? one.until })),
  });
  expect(estimateWaits(state, times, state.at).ofNewcomer('quick' as ServiceId, regular)).toBeNull();
});

test('whoever comes to a free counter is called at once, the law’s visitor no later than another', () => {
  const { plan, times } = frozen({ type: 'aim' }, 2);
  let seen = 0;
  simulate(plan, (state, entry) => {
    const found = estimateWaits(state, times, instantOf(entry.at));
    const plain = found.ofNewcomer('usual' as ServiceId, regular);
    const legal = found.ofNewcomer('usual' as ServiceId, 'preferential' as GroupId);
    if (!plain || !legal) return;
    seen += 1;
    expect(legal.waitMs).toBeLessThanOrEqual(plain.waitMs);
  });
  expect(seen).toBeGreaterThan(50);
});
