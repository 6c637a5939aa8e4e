import { type BrowserWindow, type Display, screen } from 'electron';
import type { Log } from '../log/log.ts';
import { type Bounds, type MachineScreen, type Place, placeOn, screenFor } from './placement.ts';

export type ScreenFollowing = {
  readonly window: () => BrowserWindow;
  readonly place: () => Place | null;
  readonly remember: (place: Place) => void;
  readonly log: Log;
};

/** Screens come and go several at a time: they are looked at once that is over, in ms. */
const calmMs = 500;

/** Where a display's window belongs now; null: its screen is not there. */
export function boundsFor(place: Place | null): Bounds | null {
  return screenFor(place, machineScreens(), screen.getPrimaryDisplay().id)?.bounds ?? null;
}

/** Puts a display's window on its screen again whenever screens change; without its screen it hides. */
export function followScreens({ window, place, remember, log }: ScreenFollowing): void {
  let soon: NodeJS.Timeout | undefined;
  const settle = () => {
    const all = machineScreens();
    const found = screenFor(place(), all, screen.getPrimaryDisplay().id);
    log(found ? `stands on ${describe(found)}` : 'its screen is not there: the window hides');
    if (found && !place()) remember(placeOn(found, all));
    put(window(), found);
  };
  const settleSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(settle, calmMs);
  };
  screen.on('display-added', settleSoon);
  screen.on('display-removed', settleSoon);
  screen.on('display-metrics-changed', settleSoon);
  settle();
}

function put(window: BrowserWindow, found: MachineScreen | null): void {
  if (!found) {
    window.hide();
    return;
  }
  // A window that fills one screen does not move to another.
  window.setKiosk(false);
  window.setBounds(found.bounds);
  window.setKiosk(true);
  window.showInactive();
}

const machineScreens = (): readonly MachineScreen[] =>
  screen.getAllDisplays().map(({ id, label, bounds }: Display) => ({ id, label, bounds }));

const describe = ({ label, bounds }: MachineScreen): string =>
  `${label || 'a screen without a name'} (${bounds.width}×${bounds.height} at ${bounds.x},${bounds.y})`;
