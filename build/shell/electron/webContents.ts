import { EventEmitter } from 'node:events';
import type { CDPSession, Page } from 'playwright-core';
import { type Handler, stoppable } from './world.ts';

/** A page that does not answer for so long hangs, in ms: Electron waits as long or longer. */
const hangsAfterMs = 3_000;

/** Electron's webContents over a page of Chromium. */
export type ShimContents = EventEmitter & {
  readonly send: (channel: string, ...args: readonly unknown[]) => void;
  readonly isDestroyed: () => boolean;
  readonly forcefullyCrashRenderer: () => void;
  readonly setWindowOpenHandler: (handler: Handler) => void;
  readonly setVisualZoomLevelLimits: () => Promise<void>;
  /** What the handler says to a new window; Electron opens one where there is no handler. */
  readonly mayOpen: (url: string) => boolean;
  /** Watches over the page once it is there. */
  readonly attach: (page: Page) => Promise<void>;
  /** A key as the system gives it, before the page; whether it goes on to the page. */
  readonly press: (input: object) => boolean;
};

/** A webContents whose page comes later, as Electron's does. */
export function shimContents(onHang: () => void, onAnswer: () => void): ShimContents {
  const events = new EventEmitter();
  let page: Page | null = null;
  let session: CDPSession | null = null;
  let handler: Handler | null = null;
  return Object.assign(events, {
    send: (channel: string, ...args: readonly unknown[]) => {
      // A page that goes just now hears nothing, as in Electron.
      void page?.evaluate(dispatch, [channel, args] as const).catch(() => undefined);
    },
    isDestroyed: () => page === null || page.isClosed(),
    forcefullyCrashRenderer: () => void session?.send('Page.crash').catch(() => undefined),
    setWindowOpenHandler: (next: Handler) => {
      handler = next;
    },
    setVisualZoomLevelLimits: async () => undefined,
    mayOpen: (url: string) =>
      handler === null || (handler as (details: object) => { action: string })({ url }).action === 'allow',
    attach: async (fresh: Page) => {
      page = fresh;
      session = await fresh.context().newCDPSession(fresh);
      fresh.on('crash', () => events.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
      void watchAnswers(fresh, onHang, onAnswer);
    },
    press: (input: object) => {
      const event = stoppable();
      events.emit('before-input-event', event, input);
      return !event.defaultPrevented;
    },
  });
}

/** Runs in the page. */
function dispatch([channel, args]: readonly [string, readonly unknown[]]): void {
  (globalThis as unknown as { __shimDispatch?: (...told: unknown[]) => void }).__shimDispatch?.(channel, args);
}

async function watchAnswers(page: Page, onHang: () => void, onAnswer: () => void): Promise<void> {
  let hangs = false;
  while (!page.isClosed()) {
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, hangsAfterMs, 'late'));
    const answered = page.evaluate('1').catch(() => 'gone');
    const first = await Promise.race([answered, late]);
    if (first === 'gone') await new Promise((resolve) => setTimeout(resolve, 500));
    if (first === 'late' && !hangs) onHang();
    if (first === 1 && hangs) onAnswer();
    hangs = first === 'late';
    if (first === 1) await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
