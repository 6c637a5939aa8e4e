import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KioskScreen } from '../../shared/domain/deviceSetup.ts';
import { kioskRules } from '../../shared/domain/kioskScreen.ts';
import { openBrowser, openPage } from './browser.ts';
import { type Box, measure } from './kiosk/boxes.ts';
import { type KioskPoint, openKioskPoint } from './kiosk/kioskPoint.ts';
import { isLowered, type KioskState, type Mode, modes, setupOf, startIn, states } from './kiosk/kioskStates.ts';
import { screens } from './kiosk/setups.ts';

const pictures = join(import.meta.dirname, '../../pictures');
/** The capital of Atkinson Hyperlegible Next, of its font size (measured). */
const capitalOfEm = 0.672;
/** What a browser rounds off, in mm. */
const grain = 0.05;

type Row = {
  readonly screen: string;
  readonly state: string;
  readonly mode: string;
  readonly targets: number;
  /** All in mm; heights above the floor. */
  readonly smallest: number;
  readonly gap: number;
  readonly capital: number;
  readonly top: number;
  readonly bottom: number;
  readonly wrong: readonly string[];
};

let point: KioskPoint;
let browser: Browser;
const rows: Row[] = [];
beforeAll(async () => {
  [point, browser] = await Promise.all([openKioskPoint(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await point.close();
  await mkdir(pictures, { recursive: true });
  await writeFile(join(pictures, 'kiosk-mm.md'), tableOf(rows));
  console.info(tableOf(summed(rows)));
});

/** How far two keys stand apart, where they stand side by side or one above the other. */
function gapOf(a: Box, b: Box): number {
  const x = Math.max(a.x - (b.x + b.w), b.x - (a.x + a.w));
  const y = Math.max(a.y - (b.y + b.h), b.y - (a.y + a.h));
  return x > 0 && y > 0 ? Math.hypot(x, y) : Math.max(x, y);
}

const gapsOf = (boxes: readonly Box[]): readonly number[] =>
  boxes.flatMap((a, n) => boxes.slice(n + 1).map((b) => gapOf(a, b)));

async function measured(
  page: Page,
  [name, screen]: [string, KioskScreen],
  state: KioskState,
  mode: Mode,
): Promise<Row> {
  await startIn({ page, point, mode });
  await state.reach({ page, point, mode });
  await page.waitForTimeout(250);
  const { targets, smallestText, lost } = await measure(page);
  const mm = (px: number) => (px * screen.pitchUm) / 1000;
  const floor = (y: number) => screen.lowerEdgeMm + mm(screen.heightPx - y);
  const highest = Math.min(...targets.map(({ y }) => y));
  const row = {
    ...{ screen: name, state: state.name, mode: mode.name, targets: targets.length },
    smallest: mm(Math.min(...targets.map(({ w, h }) => Math.min(w, h)))),
    gap: mm(Math.min(...gapsOf(targets))),
    capital: mm(smallestText.px * capitalOfEm),
    top: floor(highest),
    bottom: floor(Math.max(...targets.map(({ y, h }) => y + h))),
  };
  const isHigh = isLowered(mode) && highest < (2 / 3) * screen.heightPx - 1;
  return { ...row, wrong: [...wrongsOf(row, screen, mode), ...(isHigh ? ['not in the lower third'] : []), ...lost] };
}

function wrongsOf(row: Omit<Row, 'wrong'>, screen: KioskScreen, mode: Mode): readonly string[] {
  const leastCapital = mode.keys.includes('large')
    ? screen.viewingMm * kioskRules.largeCapitalOfViewing
    : kioskRules.capital;
  return [
    ...(row.smallest < kioskRules.target - grain ? [`key of ${row.smallest.toFixed(1)} mm`] : []),
    ...(row.gap < kioskRules.gap - grain ? [`gap of ${row.gap.toFixed(1)} mm`] : []),
    ...(row.capital < leastCapital - grain ? [`capital of ${row.capital.toFixed(1)} mm`] : []),
    ...(row.top > kioskRules.reachTop + 1 ? [`key at ${row.top.toFixed(0)} mm`] : []),
    ...(row.bottom < kioskRules.reachBottom ? [`key at ${row.bottom.toFixed(0)} mm`] : []),
  ];
}

describe.each(Object.entries(screens))('on %s', (name, screen) => {
  it.each(states)('every key and letter of $name has its millimetres', async (state) => {
    await point.setUp(setupOf(state, screen));
    const { page, context } = await openPage(browser, `${point.server.url}/kiosk`, screen.widthPx, screen.heightPx);
    const measuredNow: Row[] = [];
    for (const mode of modes) {
      if (state.isOnlyLowered && !isLowered(mode)) continue;
      measuredNow.push(await measured(page, [name, screen], state, mode));
    }
    await context.close();
    rows.push(...measuredNow);
    expect(measuredNow.flatMap(({ mode, wrong }) => wrong.map((what) => `${mode}: ${what}`))).toEqual([]);
  });
});

/** One row a screen and mode: the worst of all its states. */
function summed(all: readonly Row[]): readonly Row[] {
  const groups = grouped(all);
  return [...groups.values()].map((group) => ({
    ...(group[0] as Row),
    state: `${group.length} screens`,
    targets: group.reduce((sum, { targets }) => sum + targets, 0),
    smallest: Math.min(...group.map(({ smallest }) => smallest)),
    gap: Math.min(...group.map(({ gap }) => gap)),
    capital: Math.min(...group.map(({ capital }) => capital)),
    top: Math.max(...group.map(({ top }) => top)),
    bottom: Math.min(...group.map(({ bottom }) => bottom)),
  }));
}

const keyOf = ({ screen, mode }: Row) => `${screen} ${mode}`;

function grouped(all: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of all) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function tableOf(all: readonly Row[]): string {
  const head =
    '| on | screen | mode | keys | smallest | gap | capital | highest | lowest |\n|---|---|---|---|---|---|---|---|---|';
  const lines = all.map(
    ({ screen, state, mode, targets, smallest, gap, capital, top, bottom }) =>
      `| ${screen} | ${state} | ${mode} | ${targets} | ${smallest.toFixed(1)} | ${gap.toFixed(1)} | ${capital.toFixed(1)} | ${top.toFixed(0)} | ${bottom.toFixed(0)} |`,
  );
  return `All in mm; heights above the floor.\n\n${[head, ...lines].join('\n')}\n`;
}
