import type { Log } from '../log/log.ts';
import { relaunch } from './relaunch.ts';

/** So long a fault waits before the app begins anew, so that one that always comes back does not keep the machine busy, in ms. */
const pauseMs = 5_000;

/** A fault of the main process is written down and the app begins anew; Electron would show a dialog that nobody can close. */
export function endWithoutDialog(log: Log, relaunches: number): void {
  let isEnding = false;
  process.on('uncaughtException', (error) => {
    log(`a fault of the main process: ${error.stack ?? error.message}`);
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => relaunch(relaunches + 1), pauseMs);
  });
  process.on('unhandledRejection', (reason) => {
    throw reason;
  });
}
