import { beforeAll, expect, test } from 'vitest';
import { fullCost, hashPin, type PinHash, pinMatches } from './pinHash.ts';
import { staffDoor } from './staffDoor.ts';

/** The tests try dozens: at the full cost each would take a tenth of a second. */
const cheap = { N: 1024, r: 8, p: 1 };

let kept: PinHash;
beforeAll(async () => {
  kept = await hashPin('482193', cheap);
});

test('a PIN is kept as a hash that costs, each with a salt of its own', async () => {
  const again = await hashPin('482193');
  expect(again.salt).not.toBe(kept.salt);
  expect(JSON.stringify(again)).not.toContain('482193');
  expect(again).toMatchObject(fullCost);
  expect([await pinMatches('482193', kept), await pinMatches('482194', kept)]).toEqual([true, false]);
});

test('the right PIN opens, a wrong one does not, and the right one forgives', async () => {
  const door = staffDoor(
    () => kept,
    () => 0,
  );
  for (let round = 0; round < 2; round += 1) {
    for (let n = 0; n < 4; n += 1) expect(await door.open('000000')).toEqual({ ok: false, why: 'wrong-pin' });
    expect(await door.open('482193')).toEqual({ ok: true });
  }
});

test('from the fifth wrong one on it waits, twice as long each time, up to a quarter of an hour', async () => {
  let now = 0;
  const door = staffDoor(
    () => kept,
    () => now,
  );
  const waits: unknown[] = [];
  for (let n = 0; n < 12; n += 1) {
    const answer = await door.open('000000');
    waits.push('waitSeconds' in answer ? answer.waitSeconds : 0);
    if ('waitSeconds' in answer) now += answer.waitSeconds * 1000;
  }
  expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
});

test('while it waits the right PIN does not open either, and asking does not lengthen it', async () => {
  let now = 0;
  const door = staffDoor(
    () => kept,
    () => now,
  );
  for (let n = 0; n < 5; n += 1) await door.open('000000');
  now = 29_000;
  expect(await door.open('482193')).toEqual({ ok: false, why: 'wait', waitSeconds: 1 });
  now = 30_000;
  expect(await door.open('482193')).toEqual({ ok: true });
});

test('many at once are tried one after the other', async () => {
  const door = staffDoor(
    () => kept,
    () => 0,
  );
  const answers = await Promise.all(Array.from({ length: 20 }, () => door.open('000000')));
  expect(answers.filter((answer) => !answer.ok && answer.why === 'wrong-pin')).toHaveLength(4);
});

test('without a PIN nobody is kept in', async () => {
  expect(await staffDoor(() => null).open('')).toEqual({ ok: true });
});
