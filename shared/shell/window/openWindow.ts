import { join } from 'node:path';
import { app, BrowserWindow, type WebContents } from 'electron';
import type { Role } from '../role.ts';
import { meaningOfKey } from './keys.ts';
import type { Bounds } from './placement.ts';

export type WindowWishes = {
  readonly role: Role;
  /** Where it stands; null: where the system puts it, or nowhere until its screen is there. */
  readonly bounds: Bounds | null;
  readonly onStaffKey: () => void;
};

const desk = { width: 1280, height: 800, minWidth: 960, minHeight: 600 };

/** Opens the window of a role: no Node in its page, no developer tools in a package, no menu, no keys that lead out. */
export function openWindow({ role, bounds, onStaffKey }: WindowWishes): BrowserWindow {
  const window = new BrowserWindow({
    ...(role.isLocked ? { fullscreen: true, kiosk: true, frame: false, closable: false } : desk),
    ...bounds,
    show: bounds !== null || !role.isOnOwnScreen,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      // A board behind another window must go on ringing, and a page must be able to tell that it is there.
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
      devTools: !app.isPackaged,
    },
  });
  window.removeMenu();
  limitKeys(window.webContents, onStaffKey);
  return window;
}

function limitKeys(contents: WebContents, onStaffKey: () => void): void {
  void contents.setVisualZoomLevelLimits(1, 1);
  contents.on('before-input-event', (event, input) => {
    const meaning = meaningOfKey(input);
    if (meaning !== 'page') event.preventDefault();
    if (meaning === 'staff' && input.type === 'keyDown') onStaffKey();
  });
}
