import type { BrowserWindow } from 'electron';
import type { Log } from '../log/log.ts';
import { appOrigin } from '../page/address.ts';
import type { BackOff } from '../recovery/backOff.ts';
import { type PageWatch, watchPage } from '../recovery/watchPage.ts';

export type WindowKeeping = {
  readonly open: () => BrowserWindow;
  /** The page to begin with, and to come back to after a loss. */
  readonly home: () => string;
  readonly losses: BackOff;
  readonly onTooMany: () => void;
  readonly log: Log;
};

export type KeptWindow = {
  /** Shows a page of the app in the window there is. */
  readonly go: (path: string) => void;
  readonly window: () => BrowserWindow;
  /** The page has told that it is there. */
  readonly alive: () => void;
};

/** Keeps one window open: a page that crashes, hangs or falls silent gets a new window, later each time. */
export function keepWindow({ open, home, losses, onTooMany, log }: WindowKeeping): KeptWindow {
  let window: BrowserWindow;
  let watch: PageWatch | null = null;
  const openAt = (path: string) => {
    const fresh = open();
    watch = watchPage(fresh, lost);
    // A page that does not come is told by the watch.
    void fresh.loadURL(`${appOrigin}${path}`).catch(() => undefined);
    return fresh;
  };
  const lost = (reason: string) => {
    const next = losses.lost(performance.now());
    log(`the page ${reason}; ${next.type === 'again' ? `again in ${next.afterMs} ms` : 'the app begins anew'}`);
    if (next.type === 'relaunch') return onTooMany();
    setTimeout(() => {
      const before = window;
      // First the new one: an app without a window ends.
      window = openAt(home());
      before.destroy();
    }, next.afterMs);
  };
  window = openAt(home());
  return {
    go: (path) => void window.loadURL(`${appOrigin}${path}`).catch(() => undefined),
    window: () => window,
    alive: () => watch?.alive(),
  };
}
