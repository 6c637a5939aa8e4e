import { expect, test } from 'vitest';
import { placeOn, screenFor } from './placement.ts';

const screen = (id: number, label: string, width: number, height: number) => ({
  ...{ id, label },
  bounds: { x: id * 2000, y: 0, width, height },
});
const own = screen(1, 'DESK', 1920, 1080);
const tv = screen(2, 'TV', 1920, 1080);
const wall = screen(3, 'WALL', 3840, 2160);
const place = placeOn(tv, [own, tv]);

test('a display that has stood nowhere yet takes the first screen that is not the operator’s', () => {
  expect(screenFor(null, [own, tv, wall], 1)).toBe(tv);
  expect(screenFor(null, [own], 1)).toBe(own);
});

test('it is known again by name and resolution, whatever its number and place', () => {
  const moved = screen(9, 'TV', 1920, 1080);
  expect(screenFor(place, [own, wall, moved], 1)).toBe(moved);
});

test('by name alone, then by resolution, then any other', () => {
  const sharper = screen(4, 'TV', 2560, 1440);
  const unnamed = screen(5, '', 1920, 1080);
  expect(screenFor(place, [own, wall, unnamed, sharper], 1)).toBe(sharper);
  expect(screenFor(place, [own, wall, unnamed], 1)).toBe(unnamed);
  expect(screenFor(place, [own, wall], 1)).toBe(wall);
});

test('the operator’s screen never stands in for one that was pulled out, though it is as large', () => {
  expect(screenFor(place, [own], 1)).toBeNull();
});

test('the only screen of a machine may be replaced, or get an operator’s beside it', () => {
  const only = placeOn(tv, [tv]);
  expect(screenFor(only, [wall], 3)).toBe(wall);
  expect(screenFor(only, [tv, own], 2)).toBe(tv);
});

test('there may be no screen at all for a moment', () => {
  expect(screenFor(place, [], 1)).toBeNull();
  expect(screenFor(null, [], 1)).toBeNull();
});
