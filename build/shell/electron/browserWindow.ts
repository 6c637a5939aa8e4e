import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { pageSide } from './pageSide.ts';
import { asChromium } from './places.ts';
import { type ShimContents, shimContents } from './webContents.ts';
import { stoppable, type World } from './world.ts';

export type ShimWindow = EventEmitter & {
  readonly webContents: ShimContents;
  readonly options: { readonly webPreferences: { readonly preload: string } & Record<string, unknown> } & Record<
    string,
    unknown
  >;
  /** Resolves with the page of Chromium behind it. */
  readonly page: Promise<Page>;
  readonly loadURL: (url: string) => Promise<void>;
  readonly destroy: () => void;
  readonly close: () => void;
  /** The address that the app itself is loading: no page asked for it. */
  loading: string | null;
  isDestroyed: boolean;
  isShown: boolean;
  isFocused: boolean;
  bounds: object | null;
};

/** Electron's BrowserWindow over a page of Chromium; what it looks like on a screen is only written down. */
export const browserWindow = (world: World) =>
  function open(options: ShimWindow['options']): ShimWindow {
    const events = new EventEmitter();
    const contents = shimContents(
      () => events.emit('unresponsive'),
      () => events.emit('responsive'),
    );
    const page = openPage(world, options.webPreferences.preload, contents);
    page.catch(() => undefined);
    const gone = () => {
      if (window.isDestroyed) return;
      window.isDestroyed = true;
      events.emit('closed');
      void page.then((each) => each.close({ runBeforeUnload: false })).catch(() => undefined);
      if (world.windows.every((each) => each.isDestroyed) && !world.isQuitting) world.app.emit('window-all-closed');
    };
    const window: ShimWindow = Object.assign(events, {
      ...{ webContents: contents, options, page, loading: null, isDestroyed: false, isFocused: false },
      isShown: options.show !== false,
      bounds: 'x' in options ? boundsIn(options) : null,
      loadURL: async (url: string) => {
        window.loading = asChromium(url);
        await (await page).goto(window.loading, { waitUntil: 'commit' });
      },
      destroy: gone,
      close: () => {
        const event = stoppable();
        events.emit('close', event);
        if (!event.defaultPrevented) gone();
      },
      focus: () => {
        window.isFocused = true;
      },
      hide: () => {
        window.isShown = false;
      },
      showInactive: () => {
        window.isShown = true;
      },
      setBounds: (bounds: object) => {
        window.bounds = bounds;
      },
      setKiosk: () => undefined,
      removeMenu: () => undefined,
    });
    world.windows.push(window);
    world.app.emit('web-contents-created', {}, contents);
    return window;
  };

const boundsIn = ({ x, y, width, height }: Record<string, unknown>) => ({ x, y, width, height });

async function openPage(world: World, preload: string, contents: ShimContents): Promise<Page> {
  const page = await world.context.newPage();
  await page.addInitScript({ content: pageSide(readFileSync(preload, 'utf8')) });
  await contents.attach(page);
  return page;
}
