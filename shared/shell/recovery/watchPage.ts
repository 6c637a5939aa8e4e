import type { BrowserWindow, RenderProcessGoneDetails } from 'electron';

/** A page that hangs may come back within this time, in ms. */
const patienceMs = 10_000;
/** A page tells every two seconds that it draws; without a word for so long it is lost, in ms. */
export const silentMs = 20_000;
/** A navigation that was itself given up is no failure. */
const aborted = -3;

export type PageWatch = {
  /** The page has told that it is there. */
  readonly alive: () => void;
  readonly stop: () => void;
};

/** Tells once, with the reason, when a window's page has crashed, hangs, could not load, or draws nothing any more. */
export function watchPage(window: BrowserWindow, onLost: (reason: string) => void): PageWatch {
  const { webContents } = window;
  let isOver = false;
  let hangs: NodeJS.Timeout | undefined;
  let silent: NodeJS.Timeout | undefined;
  const stop = () => {
    isOver = true;
    clearTimeout(hangs);
    clearTimeout(silent);
  };
  const lost = (reason: string) => {
    if (isOver) return;
    stop();
    onLost(reason);
  };
  const alive = () => {
    clearTimeout(silent);
    if (!isOver) silent = setTimeout(() => lost(`said nothing for ${silentMs / 1000} s`), silentMs);
  };
  webContents.on('render-process-gone', (_event, { reason }: RenderProcessGoneDetails) => lost(`is gone: ${reason}`));
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== aborted) lost(`did not load: ${description}`);
  });
  window.on('unresponsive', () => {
    clearTimeout(hangs);
    hangs = setTimeout(() => {
      // A hanging page is not asked to close: its process ends.
      webContents.forcefullyCrashRenderer();
      lost('hung');
    }, patienceMs);
  });
  window.on('responsive', () => clearTimeout(hangs));
  alive();
  return { alive, stop };
}
