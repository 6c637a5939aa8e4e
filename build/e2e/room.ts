import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Answered, ask } from '../../server/testing/ask.ts';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import type { ViewMessage } from '../../shared/protocol/messages.ts';
import { counter as words } from '../../shared/ui/i18n/es/counter.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import { type Opened, openBrowser, openPage } from './browser.ts';
import { type CuttableWay, openWay } from './cuttableWay.ts';

/** The built server with a browser for its pages; the counters are reached under a name, as in an office. */
export type Room = {
  readonly server: BuiltServer;
  readonly browser: Browser;
  /** A browser whose way to the server can be cut. */
  readonly away: { readonly browser: Browser; readonly way: CuttableWay };
  readonly take: (id: string, command?: object) => Promise<Answered>;
  readonly close: () => Promise<void>;
};

/** Opens a room on an empty data folder. */
export async function openRoom(): Promise<Room> {
  const data = await mkdtemp(join(tmpdir(), 'ventanilla-room-'));
  const server = await startBuilt(data, { args: ['--name', 'punto.test'] });
  const way = await openWay(server.port);
  const [browser, awayBrowser] = await Promise.all([
    openBrowser('MAP punto.test 127.0.0.1'),
    openBrowser(
      `MAP punto.test:${server.port} 127.0.0.1:${way.port},MAP localhost:${server.port} 127.0.0.1:${way.port}`,
    ),
  ]);
  return {
    server,
    browser,
    away: { browser: awayBrowser, way },
    take: (id, command = {}) =>
      ask(server.port, {
        method: 'POST',
        path: '/api/commands',
        json: { id, command: { type: 'take-ticket', service: 'payments', ...command } },
      }),
    close: async () => {
      await Promise.all([browser.close(), awayBrowser.close()]);
      await way.close();
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The desk of an agent who has signed in and sits at a counter. */
export type Desk = Opened & { readonly view: () => Promise<CounterView> };

/** Signs an agent in and opens a counter, as a person does. */
export async function openDesk(
  { server, browser }: Pick<Room, 'server' | 'browser'>,
  agent: string,
  counter: string,
): Promise<Desk> {
  const opened = await openPage(browser, `http://punto.test:${server.port}/counter`, 1366, 768);
  await sitDown(opened.page, { agent, pin: server.pins[agent] ?? '', counter });
  const { body } = await ask<{ token: string }>(server.port, {
    method: 'POST',
    path: '/api/sign-in',
    json: { agent, pin: server.pins[agent] },
  });
  const view = async () => {
    const answered = await ask<ViewMessage<CounterView>>(server.port, {
      path: `/api/views/counter/${counter}`,
      token: body.token,
    });
    return answered.body.view;
  };
  return { ...opened, view };
}

export type Seat = { readonly agent: string; readonly pin: string; readonly counter: string };

/** Signs in on a counter's page and opens the counter there. */
export async function sitDown(page: Page, { agent, pin, counter }: Seat): Promise<void> {
  await page.getByLabel(words.signInAgent).fill(agent);
  await page.getByLabel(words.signInPin).fill(pin);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `${words.chooseOpen}: Ventanilla ${counter}` }).click();
  await page.getByText(words.topLive).waitFor();
}

/** Waits for the main key to have this word, and presses it. */
export async function forward(page: Page, word: string): Promise<void> {
  await page.locator('button', { hasText: word }).first().waitFor();
  await press(page, 'F2');
}

/** Presses a key when the desk hears again: it is deaf for a moment after each change (`deafForMs`), here on a busy machine. */
export async function press(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(1_000);
  await page.keyboard.press(key);
}

export const openDisplay = ({ server }: Pick<Room, 'server'>, browser: Browser): Promise<Opened> =>
  openPage(browser, `${server.url}/display`, 1920, 1080);

/** A label as it is read out by the screens: letter by digit. */
export const label = (page: Pick<Page, 'getByRole'>, text: string) =>
  page.getByRole('img', { name: [...text].join(', ') });

/** How many tones the page has let sound. */
export const tones = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset.tones ?? 0));
