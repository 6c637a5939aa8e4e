import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import { issuedOnDisk } from '../../server/testing/onDisk.ts';
import { common as commonEn } from '../../shared/ui/i18n/en/common.ts';
import { counter as counterEn } from '../../shared/ui/i18n/en/counter.ts';
import { kiosk as kioskEn } from '../../shared/ui/i18n/en/kiosk.ts';
import { common as commonEs } from '../../shared/ui/i18n/es/common.ts';
import { counter as counterEs } from '../../shared/ui/i18n/es/counter.ts';
import { kiosk as kioskEs } from '../../shared/ui/i18n/es/kiosk.ts';
import { common as commonPt } from '../../shared/ui/i18n/pt/common.ts';
import { counter as counterPt } from '../../shared/ui/i18n/pt/counter.ts';
import { kiosk as kioskPt } from '../../shared/ui/i18n/pt/kiosk.ts';
import { openBrowser, openPage } from '../e2e/browser.ts';
import { touch } from '../e2e/kiosk/kioskStates.ts';
import { looksRight } from '../e2e/looks.ts';
import { outcomeOf, send, take, untilWell } from './asking.ts';
import { secondsSince, told } from './faultList.ts';
import { openDisk, type TestDisk, whyNotHere } from './mounts.ts';
import { movableClock } from './movableClock.ts';

type Tongue = {
  readonly code: string;
  readonly name: string;
  readonly kiosk: Readonly<Record<keyof typeof kioskEs, string>>;
  readonly counter: Readonly<Record<keyof typeof counterEs, string>>;
  readonly common: Readonly<Record<keyof typeof commonEs, string>>;
};
const spanish: Tongue = {
  ...{ code: 'es', name: 'Español' },
  ...{ kiosk: kioskEs, counter: counterEs, common: commonEs },
};
const english: Tongue = {
  ...{ code: 'en', name: 'English' },
  ...{ kiosk: kioskEn, counter: counterEn, common: commonEn },
};
const portuguese: Tongue = {
  ...{ code: 'pt', name: 'Português' },
  ...{ kiosk: kioskPt, counter: counterPt, common: commonPt },
};

let browser: Browser;
let disk: TestDisk;
let server: BuiltServer;

/** A page that fails where it waits, not where the test ends. */
async function opened(url: string, width: number, height: number): Promise<Page> {
  const { page } = await openPage(browser, url, width, height);
  page.setDefaultTimeout(45_000);
  return page;
}

const speaks = async (page: Page, { name }: Tongue) => {
  const switched = page.getByRole('button', { name, exact: true });
  await switched.waitFor();
  await switched.click();
};

/** A kiosk that asks what is needed. */
async function openKiosk({ code }: Tongue): Promise<Page> {
  const page = await opened(`${server.url}/kiosk`, 1080, 1920);
  // The point speaks first, in its own language.
  await touch(page, code === 'es' ? 'begin' : `language-${code}`);
  await page.locator('[data-screen=services]').waitFor();
  return page;
}

/** A kiosk at which nobody has begun, in this language. */
async function openStart({ code }: Tongue): Promise<Page> {
  const page = await opened(`${server.url}/kiosk`, 1080, 1920);
  if (code === 'es') return page;
  await touch(page, 'language');
  await touch(page, `language-${code}`);
  return page;
}

/** A kiosk at which a visitor has only to say whether they need preferential attention. */
async function almostAsked(tongue: Tongue): Promise<Page> {
  const page = await openKiosk(tongue);
  await touch(page, 'service-payments');
  await page.locator('[data-screen=preferential]').waitFor();
  return page;
}

async function signInPage(tongue: Tongue): Promise<Page> {
  const page = await opened(`http://punto.test:${server.port}/counter`, 1366, 768);
  await speaks(page, tongue);
  return page;
}

async function signIn(page: Page, { counter }: Tongue, agent: string): Promise<void> {
  await page.getByLabel(counter.signInAgent).fill(agent);
  await page.getByLabel(counter.signInPin).fill(server.pins[agent] ?? '');
  await page.keyboard.press('Enter');
}

async function openDesk(tongue: Tongue, n: number): Promise<Page> {
  const page = await signInPage(tongue);
  await signIn(page, tongue, `agent${n}`);
  await page.getByRole('button', { name: tongue.counter.chooseOpen }).nth(1).click();
  await page.getByText(tongue.counter.topLive).waitFor();
  return page;
}

/** Takes tickets until what is left of the journal's last page has room for no other: then a full disk is full for the next. */
async function untilPageIsFull(name: string): Promise<void> {
  const ticketBytes = 480;
  for (let n = 0; n < 40; n += 1) {
    await send(server, `${name}-${n}`, take);
    const [day = ''] = await readdir(join(disk.path, 'days'));
    const { size } = await stat(join(disk.path, 'days', day));
    if (4096 - (size % 4096) < ticketBytes) return;
  }
  throw new Error('The page does not get full.');
}

/** What stands in the notice that has these words, part by part. */
const noticeOf = async (page: Page, place: string, words: string) => {
  const notice = page.locator(place).filter({ hasText: words }).first();
  return (await notice.innerText()).replaceAll(/\s*\n\s*/g, ' · ');
};

describe.skipIf(whyNotHere !== null)('what the screens say', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    browser = await openBrowser('MAP punto.test 127.0.0.1');
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    disk = await openDisk();
  });
  afterEach(async () => {
    await server.kill();
    await disk.close();
  });

  it.each([spanish, english, portuguese])(
    'of a full disk, in $name, and that all comes back by itself',
    async (tongue) => {
      const { code, kiosk, counter, common } = tongue;
      server = await startBuilt(disk.path, { args: ['--name', 'punto.test'] });
      await send(server, 'before', take);
      const desk = await openDesk(tongue, 1);
      const door = await signInPage(tongue);
      // Last: a kiosk that nobody touches begins anew after 45 s.
      const [idle, between] = await Promise.all([openKiosk(tongue), almostAsked(tongue)]);
      disk.fill();
      for (let n = 0; outcomeOf(await send(server, `rest-${n}`, take)) === '200'; n += 1);
      const from = performance.now();
      await idle.getByText(kiosk.halted).waitFor();
      await desk.getByText(common['trouble-storage-failed']).first().waitFor();
      const saidAfter = secondsSince(from);

      expect(await idle.locator('[data-target=service-payments]').getAttribute('aria-disabled')).toBe('true');
      await looksRight(idle, `fault-kiosk-${code}`);
      await between.getByText(kiosk.halted).waitFor();
      await looksRight(between, `fault-kiosk-between-${code}`);
      await looksRight(desk, `fault-counter-${code}`);
      await desk.keyboard.press('F2');
      await desk.getByText(counter.asked.replace('{{action}}', counter['action-call'])).waitFor();
      await looksRight(desk, `fault-counter-asked-${code}`);
      await signIn(door, tongue, 'agent6');
      await door.getByRole('alert').waitFor();
      await looksRight(door, `fault-sign-in-${code}`);
      const read = {
        kiosk: await noticeOf(idle, '.notice', kiosk.halted),
        counter: await noticeOf(desk, '.lost-strip', common['trouble-storage-failed']),
        door: await noticeOf(door, '[role=alert]', ''),
      };

      disk.makeRoom();
      const mended = performance.now();
      await idle.getByText(kiosk.halted).waitFor({ state: 'detached' });
      await desk.getByText(common['trouble-storage-failed']).first().waitFor({ state: 'detached' });
      const backAfter = secondsSince(mended);
      await desk.getByText(counter.calledNow).first().waitFor();
      await touch(between, 'no');
      await between.locator('[data-step=ticket]').waitFor();
      await untilWell(server);
      told({
        ...{ group: 'disk full', fault: `on the screens, in ${tongue.name}` },
        happens: `kiosks and counters say so ${saidAfter} after the first refused ticket; the tiles are shut`,
        reads: [
          ['kiosk', read.kiosk],
          ['counter', read.counter],
          ['sign-in page', read.door],
        ],
        recovery: `every screen comes back by itself ${backAfter} after there was room; what the agent had pressed is done once`,
      });
    },
  );

  it('of a full disk, to a visitor who has just asked: the request is kept, and the number appears by itself', async () => {
    server = await startBuilt(disk.path);
    const reads: (readonly [string, string])[] = [];
    const afters: string[] = [];
    for (const tongue of [spanish, english, portuguese]) {
      const page = await almostAsked(tongue);
      await untilPageIsFull(tongue.code);
      const before = (await issuedOnDisk(disk.path)).length;
      disk.fill();
      await touch(page, 'no');
      await page.getByText(tongue.kiosk.keptHalted).waitFor();
      await looksRight(page, `fault-kiosk-asking-${tongue.code}`);
      reads.push([`kiosk, in ${tongue.name}`, await noticeOf(page, '.band', tongue.kiosk.keptHalted)]);
      expect(await issuedOnDisk(disk.path)).toHaveLength(before);
      disk.makeRoom();
      const from = performance.now();
      await page.locator('[data-step=ticket]').waitFor();
      afters.push(secondsSince(from));
      expect(await issuedOnDisk(disk.path)).toHaveLength(before + 1);
      await page.close();
    }
    told({
      ...{ group: 'disk full', fault: 'on a kiosk at which a visitor has just asked' },
      happens: 'the place of the number is kept, and the page asks again under the same id',
      reads,
      recovery: `the number appears by itself ${afters.join(', ')} after there was room; one ticket each`,
    });
  });

  it('of a clock in 1970, and that they come back by themselves when it is right', async () => {
    const clock = movableClock('1970-01-01T00:00:20Z');
    try {
      server = await startBuilt(disk.path, { args: ['--name', 'punto.test'], env: clock.env });
      const reads: (readonly [string, string])[] = [];
      const open: (readonly [Page, Tongue])[] = [];
      for (const tongue of [spanish, english, portuguese]) {
        const kiosk = await openStart(tongue);
        await kiosk.getByText(tongue.kiosk.halted).waitFor();
        await looksRight(kiosk, `fault-kiosk-clock-${tongue.code}`);
        reads.push([`kiosk, in ${tongue.name}`, await noticeOf(kiosk, '.notice', tongue.kiosk.halted)]);
        open.push([kiosk, tongue]);
      }
      const desk = await signInPage(spanish);
      await signIn(desk, spanish, 'agent1');
      await desk.getByText(commonEs['trouble-clock-suspect']).waitFor();
      await looksRight(desk, 'fault-counter-clock-es');
      reads.push(['counter', await noticeOf(desk, '.notice', commonEs['trouble-clock-suspect'])]);
      clock.set('2026-12-10T15:00:00Z');
      const from = performance.now();
      for (const [page, tongue] of open) await page.getByText(tongue.kiosk.halted).waitFor({ state: 'detached' });
      const after = secondsSince(from);
      expect(outcomeOf(await send(server, 'a', take))).toBe('200');
      told({
        ...{ group: 'wrong clock', fault: '1970 on an empty folder, on the screens' },
        happens: 'the kiosk cannot be begun at, and counters say why no day begins',
        reads,
        recovery: `every screen comes back by itself ${after} after the clock was right`,
      });
    } finally {
      clock.close();
    }
  });
});
