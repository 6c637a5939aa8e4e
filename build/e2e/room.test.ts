import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counter as words } from '../../shared/ui/i18n/es/counter.ts';
import { display as boardWords } from '../../shared/ui/i18n/es/display.ts';
import { looksRight } from './looks.ts';
import { type Desk, forward, label, openDesk, openDisplay, openRoom, press, type Room, tones } from './room.ts';

/** Long enough for a link to have given up twice; AWAY_MS=120000 takes the whole two minutes. */
const awayMs = Number(process.env.AWAY_MS ?? 25_000);

let room: Room;
let desk: Desk;
let other: Desk;
let awayDesk: Desk;
let board: Awaited<ReturnType<typeof openDisplay>>;
let away: Awaited<ReturnType<typeof openDisplay>>;
beforeAll(async () => {
  room = await openRoom();
  board = await openDisplay(room, room.browser);
  away = await openDisplay(room, room.away.browser);
  desk = await openDesk(room, 'agent1', '2');
  other = await openDesk(room, 'agent2', '3');
  awayDesk = await openDesk({ server: room.server, browser: room.away.browser }, 'agent3', '4');
}, 120_000);
afterAll(() => room.close());

describe('from the kiosk over the counter to the room', () => {
  it('calls, serves and finishes one visitor by one key, seen and heard in the room', async () => {
    const { page } = desk;
    await looksRight(board.page, 'display-quiet');
    await looksRight(page, 'counter-free-nobody');
    await room.take('first', { priority: 'older' });
    await page.getByText(words.freeNext).first().waitFor();
    await looksRight(page, 'counter-free');
    await forward(page, words['action-call']);
    await label(board.page, 'B001').first().waitFor();
    await label(page, 'B001').first().waitFor();
    await looksRight(board.page, 'display-call');
    await looksRight(page, 'counter-called');
    expect(await tones(board.page)).toBeGreaterThan(0);
    await forward(page, words['action-start']);
    await page.getByText(words.factsVisit).first().waitFor();
    await looksRight(page, 'counter-serving');
    await forward(page, words['action-finish']);
    await page.getByText(words.freeNobody).first().waitFor();
    expect(await desk.view()).toMatchObject({ current: null, lastCalled: 'kiosk:k1/first' });
  });

  it('shows every word of the counter in every language, with nothing for axe to find', async () => {
    const { page } = other;
    for (const [language, name] of [
      ['en', 'English'],
      ['pt', 'Português'],
    ] as const) {
      const switched = page.getByRole('button', { name });
      if (await switched.isVisible()) await switched.click();
      await looksRight(page, `counter-free-${language}`);
    }
    const back = page.getByRole('button', { name: 'Español' });
    if (await back.isVisible()) await back.click();
  });
});

describe('when everything happens at once', () => {
  let cutAt: number;

  it('a display that is cut off says so, and a counter within three seconds', async () => {
    room.away.way.cut();
    cutAt = Date.now();
    await awayDesk.page.getByText(words.topLost).first().waitFor({ timeout: 8_000 });
    const deskSaidAfterMs = Date.now() - cutAt;
    await looksRight(awayDesk.page, 'counter-lost');
    expect(deskSaidAfterMs).toBeLessThan(3_000);
    await away.page.getByText(boardWords.staleTitle).first().waitFor({ timeout: 12_000 });
    const saidAfterMs = Date.now() - cutAt;
    console.info(`cut off: the counter said so after ${deskSaidAfterMs} ms, the display after ${saidAfterMs} ms`);
    await looksRight(away.page, 'display-stale');
    expect(saidAfterMs).toBeLessThan(10_000);
  });

  it('two counters that press at once get two visitors', async () => {
    await Promise.all([room.take('w1'), room.take('w2'), room.take('w3'), room.take('w4')]);
    await Promise.all([desk, other].map(({ page }) => page.getByText(words.freeNext).first().waitFor()));
    await Promise.all([press(desk.page, 'F2'), press(other.page, 'F2')]);
    await Promise.all([desk, other].map(({ page }) => page.getByText(words.calledNow).first().waitFor()));
    const [one, two] = [await desk.view(), await other.view()];
    expect(new Set([one.current?.label, two.current?.label])).toEqual(new Set(['B002', 'B003']));
    await board.page.waitForTimeout(500);
    await looksRight(board.page, 'display-two-calls');
    for (const text of ['B002', 'B003']) await label(board.page, text).first().waitFor();
  });

  it('a double press calls nobody twice and finishes nobody', async () => {
    const { page } = desk;
    await forward(page, words['action-start']);
    await page.getByText(words.factsVisit).first().waitFor();
    await press(page, 'F2');
    await page.keyboard.press('F2');
    await page.getByText(words.calledNow).first().waitFor();
    await page.waitForTimeout(1_000);
    const view = await desk.view();
    expect(view.current).toMatchObject({ label: 'B004', stage: 'called' });
    expect(view.waiting).toBe(1);
  });

  it('a recall rings again, and nobody who came is called again', async () => {
    const before = await tones(board.page);
    await desk.page.keyboard.press('F4');
    await board.page.waitForFunction((n) => Number(document.documentElement.dataset.tones ?? 0) > n, before);
    await press(desk.page, 'n');
    await desk.page.getByText(words.freeNext).first().waitFor();
    expect((await desk.view()).current).toBeNull();
  });

  it('a display that was away catches up: what is over without a sound, what is open once', async () => {
    const before = await tones(away.page);
    await away.page.waitForTimeout(Math.max(0, awayMs - (Date.now() - cutAt)));
    expect(await tones(away.page)).toBe(before);
    room.away.way.mend();
    await label(away.page, 'B003').first().waitFor({ timeout: 20_000 });
    await label(away.page, 'B004').first().waitFor();
    await away.page.waitForTimeout(4_000);
    await looksRight(away.page, 'display-back');
    // Only B003 is still awaited at its counter: two tones make one chime.
    const perCall = 2;
    expect((await tones(away.page)) - before).toBe(perCall);
    expect([...board.wrongs, ...desk.wrongs, ...other.wrongs]).toEqual([]);
  }, 180_000);
});
