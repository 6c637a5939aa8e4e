import { app } from 'electron';
import { firstStartPath, staffPath } from '../page/address.ts';
import { homeOf } from '../page/home.ts';
import { backOff } from '../recovery/backOff.ts';
import { relaunch } from '../recovery/relaunch.ts';
import type { Role } from '../role.ts';
import type { Shell } from '../shell.ts';
import { boundsFor, followScreens } from './followScreens.ts';
import { type KeptWindow, keepWindow } from './keepWindow.ts';
import { openWindow } from './openWindow.ts';
import type { Place } from './placement.ts';

/** Keeps a role's window open, on its own screen, until the app itself ends: the staff may end it, or the system. */
export function keepOpen({ role, log, settings, relaunches }: Shell): KeptWindow {
  let isLeaving = false;
  app.on('before-quit', () => {
    isLeaving = true;
  });
  const place = () => settings.current().place;
  const open = () => {
    const bounds = role.isOnOwnScreen ? boundsFor(place()) : null;
    const window = openWindow({ role, bounds, onStaffKey: () => askStaff(role, kept) });
    // Alt+F4 and its like; a system that ends says so before.
    window.on('close', (event) => role.isLocked && !isLeaving && event.preventDefault());
    return window;
  };
  const kept = keepWindow({
    ...{ open, log, losses: backOff(relaunches) },
    home: () => homeOf(role, settings.current()),
    onTooMany: () => relaunch(relaunches + 1),
  });
  app.on('second-instance', () => kept.window().focus());
  app.on('window-all-closed', () => app.quit());
  app.on('child-process-gone', (_event, { type, reason }) => log(`a process of Chromium is gone: ${type}, ${reason}`));
  const remember = (next: Place) =>
    void settings.change((before) => ({ ...before, place: next })).catch((error) => log(`not kept: ${error}`));
  if (role.isOnOwnScreen) followScreens({ window: kept.window, place, remember, log });
  return kept;
}

/** Shows what only the staff may do: behind the PIN on a locked screen, at once on a counter. */
export const askStaff = (role: Role, kept: KeptWindow): void => kept.go(role.isLocked ? staffPath : firstStartPath);
