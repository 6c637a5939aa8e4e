import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import type { Health } from '../../shared/protocol/messages.ts';
import type { SlideList } from '../../shared/protocol/slideList.ts';
import { type BoardPoint, openBoardPoint, pointWith } from './board/boardPoint.ts';
import { encodePng } from './board/encodePng.ts';
import { drawnOn } from './board/geometry.ts';
import { recordVideo } from './board/recordVideo.ts';
import { openBrowser, openPage } from './browser.ts';
import { looksRight } from './looks.ts';

const videoSeconds = 4;

let point: BoardPoint;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  const [opened, video] = await Promise.all([openBoardPoint(), recordVideo(browser, videoSeconds)]);
  point = opened;
  await point.setUp(pointWith(4));
  await fillFolder(join(point.data, 'slides'), video);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await point.close();
});

const title = { es: '¿Vio una fuga?', en: 'Did you see a leak?', pt: 'Viu um vazamento?' };
const text = { es: 'Cuéntenos.', en: 'Tell us.', pt: 'Conte para nós.' };

/** What a point's staff may put there, right and wrong. */
async function fillFolder(folder: string, video: Buffer): Promise<void> {
  await mkdir(folder);
  const files = {
    'agua.webm': video,
    'azul.png': encodePng(320, 180),
    'carta.png': 'a letter',
    'himno.mp3': 'ID3',
    'plano.png': encodePng(8, 8),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await truncate(join(folder, 'plano.png'), 10_000_001);
  const slides = [
    { file: 'agua.webm', title, seconds: 60 },
    { title, text, seconds: 5, from: '2020-01-01', to: '2999-12-31' },
    { title: { es: 'Ayer', en: 'Yesterday', pt: 'Ontem' }, to: '2020-01-01' },
    { title: { es: 'Mañana', en: 'Tomorrow', pt: 'Amanhã' }, from: '2999-01-01' },
    { file: 'azul.png', title, seconds: 600 },
    ...['carta.png', 'himno.mp3', 'plano.png'].map((file) => ({ file, title })),
  ];
  await writeFile(join(folder, 'slides.json'), JSON.stringify({ slides }));
}

/** Every status of a slide as it came over the wire, in order: what the page's own cache answered is none. */
async function statusesOn(page: Page): Promise<readonly { readonly address: string; readonly status: number }[]> {
  const cdp = await page.context().newCDPSession(page);
  const [addresses, statuses] = [new Map<string, string>(), [] as { address: string; status: number }[]];
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) =>
    addresses.set(requestId, new URL(request.url).pathname),
  );
  cdp.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
    const address = addresses.get(requestId) ?? '';
    if (address.startsWith('/slides/')) statuses.push({ address, status: statusCode });
  });
  await cdp.send('Network.enable');
  return statuses;
}

type Moment = { readonly at: number; readonly volume: number; readonly paused: boolean; readonly seconds: number };

/** Writes down, every 20 ms from now on, how the page's video plays: `watched` gives it back. */
const watchVideo = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const moments: Moment[] = [];
    Object.assign(window, { moments });
    setInterval(() => {
      const video = document.querySelector('video');
      if (!video) return;
      const { volume, paused, currentTime: seconds } = video;
      moments.push({ at: performance.now(), volume, paused, seconds });
    }, 20);
  });
const watched = (page: Page): Promise<readonly Moment[]> =>
  page.evaluate(() => (window as unknown as { moments: Moment[] }).moments);

it('slides are shown in turn, a video falls silent and waits for a call, each file is sent once, and what cannot be shown is told', async () => {
  const { slides, leftOut } = (await ask<SlideList>(point.server.port, { path: '/slides/list' })).body;
  expect(slides.map(({ type }) => type)).toEqual(['video', 'message', 'picture']);
  expect(leftOut).toEqual([
    'Slide 6, carta.png, is not shown: it is not what its ending says.',
    'Slide 7, himno.mp3, is not shown: its name must end in .jpg, .png, .webp, .mp4 or .webm.',
    'Slide 8, plano.png, is not shown: a picture may have 10 MB at most.',
  ]);
  const { problems } = (await ask<Health>(point.server.port, { path: '/api/health' })).body;
  expect(problems.map(({ text: told }) => told).join('\n')).toContain('carta.png');

  const { page, context, wrongs } = await openPage(browser, 'about:blank', 1920, 1080);
  const statuses = await statusesOn(page);
  await page.goto(`${point.server.url}/display`);
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.5);
  const video = page.locator('video');
  expect(await video.evaluate(({ videoWidth }: HTMLVideoElement) => videoWidth)).toBe(320);
  expect(
    await video.evaluate((one: HTMLVideoElement) => one.getVideoPlaybackQuality().totalVideoFrames),
  ).toBeGreaterThan(2);
  expect(await video.evaluate(({ muted, volume }: HTMLVideoElement) => ({ muted, volume }))).toEqual({
    muted: false,
    volume: 1,
  });

  await watchVideo(page);
  await point.call('1', { language: 'pt' });
  await page.waitForFunction(() => document.querySelector('video')?.paused);
  await page.locator('.call').waitFor();
  await page.waitForFunction(() => !document.querySelector('video')?.paused, null, { timeout: 30_000 });
  await page.getByText(title.es).waitFor({ timeout: 10_000 });
  const moments = await watched(page);
  const silent = moments.findIndex(({ paused }) => paused);
  const again = moments.findIndex(({ paused }, index) => index > silent && !paused);
  const falling = moments.slice(0, silent).filter(({ volume }) => volume > 0 && volume < 1);
  expect(falling.length, 'it fades').toBeGreaterThan(2);
  expect((moments[silent]?.at ?? 0) - (falling[0]?.at ?? 0), 'at once').toBeLessThan(1_000);
  expect(moments[silent]?.volume).toBe(0);
  const waited = (moments[again]?.at ?? 0) - (moments[silent]?.at ?? 0);
  expect(waited, 'as long as a call is said').toBeGreaterThan(6_000);
  expect((moments[again]?.seconds ?? 0) - (moments[silent]?.seconds ?? 0), 'from where it was').toBeLessThan(0.3);
  expect(moments[again]?.volume).toBe(1);
  expect(moments.at(-1)?.seconds, 'to its end').toBeGreaterThan(videoSeconds - 0.7);

  await page.getByText(text.es).waitFor();
  const picture = page.locator('.slide img');
  await picture.waitFor({ timeout: 10_000 });
  expect(await picture.evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth)).toBe(320);
  expect(statuses.filter(({ address }) => address === '/slides/agua.webm')[0]?.status).toBe(206);
  await page.evaluate(async () => {
    const address = document.querySelector('img')?.src ?? '';
    await fetch(address);
    for (let n = 0; n < 2; n += 1) await (await fetch('/slides/azul.png?v=before')).blob();
  });
  expect(statuses.filter(({ address }) => address === '/slides/azul.png').map(({ status }) => status)).toEqual([
    200, 200, 304,
  ]);
  expect(await page.getByText(/Ayer|Mañana/).count()).toBe(0);
  console.info(`The video waited ${(waited / 1_000).toFixed(1)} s for the call.`);
  expect(wrongs).toEqual([]);
  await point.serveAll();
  await context.close();
}, 90_000);

it('a slide speaks each language, in high contrast too', async () => {
  const slides = [{ title, text, seconds: 600 }];
  await writeFile(join(point.data, 'slides', 'slides.json'), JSON.stringify({ slides }));
  // The folder is looked at anew after two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  const { page, context, wrongs } = await openPage(browser, 'about:blank', 1920, 1080);
  for (const language of ['en', 'pt', 'es'] as const) {
    await point.setUp({ ...pointWith(4, { highContrast: language === 'es' }), language });
    await page.goto(`${point.server.url}/display`);
    await page.getByText(title[language]).waitFor();
    await looksRight(page, `board-slide-${language}`);
    expect((await drawnOn(page)).wrong).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('contrast');
  expect(wrongs).toEqual([]);
  await context.close();
}, 60_000);
