import { expect, test } from 'vitest';
import type { Looking } from '../../shared/views/screen.ts';
import { phoneRound } from './phoneRound.ts';

const looking = { screen: { type: 'ticket' }, by: 'phone:x' } as unknown as Looking;

/** Looks at all who are due, in steps of 100 ms until `until`; tells who was looked at when. */
function played(round: ReturnType<typeof phoneRound>, until: number) {
  const looks: [room: string, at: number][] = [];
  for (let now = 100; now <= until; now += 100)
    for (const room of round.due(now)) {
      round.look(room, now);
      looks.push([room, now]);
    }
  return looks;
}

test('a phone is looked at once in a round, however few there are', () => {
  const round = phoneRound(5_000, 50);
  round.add('a', looking, 0);
  round.add('b', looking, 1_000);
  expect(played(round, 12_000)).toEqual([
    ['a', 5_000],
    ['b', 6_000],
    ['a', 10_000],
    ['b', 11_000],
  ]);
});

test('a thousand that came at once are spread over the round, and none is left out', () => {
  const round = phoneRound(5_000, 50);
  for (let n = 0; n < 1_000; n += 1) round.add(`${n}`, looking, 0);
  const looks = played(round, 14_900);
  const times = (one: (look: (typeof looks)[number]) => string | number) => {
    const counts = new Map<string | number, number>();
    for (const look of looks) counts.set(one(look), (counts.get(one(look)) ?? 0) + 1);
    return counts;
  };
  expect(Math.max(...times(([, at]) => at).values())).toBe(20);
  const perPhone = times(([room]) => room);
  expect([perPhone.size, new Set(perPhone.values())]).toEqual([1_000, new Set([2])]);
});

test('who was shown something of their own waits a whole round again', () => {
  const round = phoneRound(5_000, 50);
  round.add('a', looking, 0);
  expect(round.look('a', 4_900)).toBe(looking);
  expect(round.due(5_000)).toEqual([]);
  expect(round.due(9_900)).toEqual(['a']);
});

test('who has gone is nobody’s turn', () => {
  const round = phoneRound(5_000, 50);
  round.add('a', looking, 0);
  round.remove('a');
  expect(round.look('a', 10)).toBeUndefined();
  expect(round.due(5_000)).toEqual([]);
});
