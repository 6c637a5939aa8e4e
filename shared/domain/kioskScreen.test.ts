import { describe, expect, test } from 'vitest';
import { kioskScreenProblems } from './check/kioskScreens.ts';
import type { KioskScreen } from './deviceSetup.ts';
import { kioskRules, kioskSizes, screenOf } from './kioskScreen.ts';

/** The screens that kiosks have, each hung so that a wheelchair reaches everything. */
const screens: readonly (readonly [string, KioskScreen])[] = [
  ['21.5 inches upright', { widthPx: 1080, heightPx: 1920, pitchUm: 248, lowerEdgeMm: 845, viewingMm: 600 }],
  ['27 inches upright', { widthPx: 1080, heightPx: 1920, pitchUm: 311, lowerEdgeMm: 750, viewingMm: 750 }],
  ['32 inches upright', { widthPx: 1080, heightPx: 1920, pitchUm: 369, lowerEdgeMm: 660, viewingMm: 850 }],
  ['19 inches, 5:4', { widthPx: 1280, heightPx: 1024, pitchUm: 294, lowerEdgeMm: 900, viewingMm: 600 }],
];

describe.each(screens)('on %s', (_, screen) => {
  const sizes = kioskSizes(screen);

  test('keys and letters are as large as the rules ask', () => {
    expect(sizes.smallestTarget).toBeGreaterThanOrEqual(kioskRules.target);
    expect(sizes.smallestGap).toBeGreaterThanOrEqual(kioskRules.gap);
    expect(sizes.smallestCapital).toBeGreaterThanOrEqual(kioskRules.capital);
    expect(sizes.smallestLargeCapital).toBeGreaterThanOrEqual(screen.viewingMm * kioskRules.largeCapitalOfViewing);
  });

  test('everything is in reach, and the setup takes it', () => {
    expect(sizes.reachTop).toBeLessThanOrEqual(kioskRules.reachTop);
    expect(sizes.reachBottom).toBeGreaterThanOrEqual(kioskRules.reachBottom);
    expect(kioskScreenProblems(screen, 'screen')).toEqual([]);
  });
});

test('the usual screen is taken as it is, and is drawn at 24 pixels a step', () => {
  expect(kioskScreenProblems(screenOf({}), 'screen')).toEqual([]);
  expect(kioskSizes(screenOf({}))).toMatchObject({ shape: 'portrait', rootPx: 24 });
});

describe('the setup refuses a screen', () => {
  const usual = screenOf({});
  const problems = (changes: Partial<KioskScreen>) => kioskScreenProblems({ ...usual, ...changes }, 'screen');

  test('whose pixels are so fine that keys or letters are too small, and says from which size on it would do', () => {
    const [problem] = problems({ pitchUm: 179, lowerEdgeMm: 800, viewingMm: 400 });
    expect(problem).toMatchObject({ field: 'screen.pitchUm', problem: 'keys-too-small', least: 233 });
    expect(problems({ pitchUm: 233, viewingMm: 560 })).toEqual([]);
    expect(problems({ pitchUm: 232, viewingMm: 560 })).toMatchObject([{ problem: 'keys-too-small' }]);
  });

  test('that hangs too high or too low, and says between which heights', () => {
    const bounds = { field: 'screen.lowerEdgeMm', problem: 'keys-out-of-reach', least: 369, most: 845 };
    expect(problems({ lowerEdgeMm: 846 })).toEqual([bounds]);
    expect(problems({ lowerEdgeMm: 368 })).toEqual([bounds]);
    expect([...problems({ lowerEdgeMm: 845 }), ...problems({ lowerEdgeMm: 369 })]).toEqual([]);
  });

  test('that is read from too far away', () => {
    expect(problems({ viewingMm: 700 })).toEqual([
      { field: 'screen.viewingMm', problem: 'letters-too-far', most: 602 },
    ]);
  });

  test('of impossible numbers, before anything is computed from them', () => {
    expect(problems({ widthPx: 0, pitchUm: 0.5 })).toMatchObject([
      { field: 'screen.widthPx', problem: 'out-of-range' },
      { field: 'screen.pitchUm', problem: 'not-whole' },
    ]);
  });
});
