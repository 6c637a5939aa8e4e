import { powerMonitor } from 'electron';
import type { Log } from '../log/log.ts';
import { isTimeToRelaunch } from './nightly.ts';
import { relaunch } from './relaunch.ts';

const lookEveryMs = 60_000;

/** Looks every minute whether it is the time of night at which the app begins anew. */
export function relaunchAtNight(isBusy: () => boolean, log: Log): void {
  const startedAt = new Date();
  setInterval(() => {
    const idleSeconds = powerMonitor.getSystemIdleTime();
    if (!isTimeToRelaunch({ startedAt, now: new Date(), idleSeconds, isBusy: isBusy() })) return;
    log('begins anew, as every night');
    relaunch(0);
  }, lookEveryMs);
}
