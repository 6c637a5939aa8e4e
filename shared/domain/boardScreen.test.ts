import { describe, expect, test } from 'vitest';
import { boardSizes, capitalOfSeat } from './boardScreen.ts';
import { displayProblems } from './check/displays.ts';
import type { DisplayScreen } from './deviceSetup.ts';
import { sampleSetup } from './sampleSetup.ts';

/** Common screens: their pixels, and the millimetres of one. */
const pitchOf = (inches: number, widthPx: number, heightPx: number) =>
  Math.round((inches * 25_400) / Math.hypot(widthPx, heightPx));
const screen = (inches: number, widthPx: number, heightPx: number, farthestSeatMm: number): DisplayScreen => ({
  ...{ widthPx, heightPx, pitchUm: pitchOf(inches, widthPx, heightPx), farthestSeatMm },
});
const problems = (one: DisplayScreen) =>
  displayProblems(sampleSetup, { id: 'd1' as never, screen: one }, 'displays[0]').map(
    ({ field: _, ...problem }) => problem,
  );

describe('the capitals of a call', () => {
  test.each([
    [32, 1920, 1080, 4_000, 49],
    [43, 1280, 720, 6_000, 73.5],
    [43, 3840, 2160, 6_000, 73.5],
    [55, 1920, 1080, 8_000, 98],
    [55, 3840, 2160, 8_000, 98],
    [55, 1080, 1920, 8_000, 98],
    [70, 1920, 1080, 10_000, 122.5],
  ])('are legible on %i inches of %i × %i from %i mm', (inches, widthPx, heightPx, seat, mm) => {
    const one = screen(inches, widthPx, heightPx, seat);
    expect(problems(one)).toEqual([]);
    const { capital } = boardSizes(one);
    expect(capital.act).toBeGreaterThanOrEqual(mm);
    for (const level of ['act', 'check', 'read', 'text'] as const)
      expect(capital[level], level).toBeGreaterThanOrEqual(capitalOfSeat[level] * seat);
  });
});

describe('a screen that is too small for its room is refused with what would do', () => {
  test('the inches of such a screen, and the seat', () => {
    const small = screen(43, 1920, 1080, 8_000);
    expect(problems(small)).toEqual([{ problem: 'seat-too-far', least: 55, most: 6_264 }]);
    expect(problems(screen(55, 1920, 1080, 8_000))).toEqual([]);
    expect(problems(screen(54, 1920, 1080, 8_000))).toMatchObject([{ least: 55 }]);
    expect(problems({ ...small, farthestSeatMm: 6_264 })).toEqual([]);
  });

  test('and impossible numbers before anything is computed from them', () => {
    expect(problems({ widthPx: 0, heightPx: 1080, pitchUm: 634, farthestSeatMm: 8_000 })).toMatchObject([
      { problem: 'out-of-range' },
    ]);
  });
});

test('a nearer room has more rows, a larger pixel none', () => {
  expect(boardSizes(screen(55, 1920, 1080, 8_000)).rows).toBe(4);
  expect(boardSizes(screen(55, 3840, 2160, 8_000)).rows).toBe(4);
  expect(boardSizes(screen(55, 1920, 1080, 6_000)).rows).toBe(5);
  expect(boardSizes(screen(55, 1920, 1080, 4_000)).rows).toBe(6);
  expect(boardSizes(screen(55, 1080, 1920, 8_000))).toMatchObject({ rows: 4, shape: 'portrait' });
});
