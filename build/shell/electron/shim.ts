import { shimApp } from './app.ts';
import { browserWindow, type ShimWindow } from './browserWindow.ts';
import { connectPages, ipcMain } from './ipc.ts';
import { routePages } from './routePages.ts';
import type { Handler, World } from './world.ts';

/**
 * What stands for `require('electron')` in a main process. It encodes what we believe of Electron; it cannot show
 * contextIsolation (the preload runs in the page's own world), the sandbox, kiosk mode and full screen (written down, not
 * done), fuses, the system's own keys, power, several real screens, or Wayland. build/shell/electron.test.ts runs the real
 * one where it is found.
 */
export async function shim(world: World): Promise<Readonly<Record<string, unknown>>> {
  const pages = new Map<unknown, ShimWindow>();
  const windowOf = (page: unknown) => pages.get(page);
  await connectPages(world, windowOf);
  await routePages(world, windowOf);
  const { noted } = world;
  const open = browserWindow(world);
  function BrowserWindow(options: ShimWindow['options']): ShimWindow {
    const window = open(options);
    void window.page.then((page) => pages.set(page, window)).catch(() => undefined);
    return window;
  }
  return {
    app: shimApp(world),
    BrowserWindow,
    ipcMain: ipcMain(world),
    Menu: {
      setApplicationMenu: (menu: unknown) => {
        noted.menu = menu;
      },
    },
    powerMonitor: { getSystemIdleTime: () => noted.idleSeconds },
    powerSaveBlocker: { start: (kind: string) => noted.blockers.push(kind) },
    protocol: {
      registerSchemesAsPrivileged: (schemes: World['noted']['schemes']) => {
        noted.schemes = schemes;
      },
      handle: (_scheme: string, answer: NonNullable<World['answer']>) => {
        world.answer = answer;
      },
    },
    screen: Object.assign(world.screens, {
      getAllDisplays: () => world.screens.all,
      getPrimaryDisplay: () => world.screens.all[0],
    }),
    session: {
      defaultSession: {
        setPermissionRequestHandler: (handler: Handler) => {
          noted.permissionRequest = handler;
        },
        setPermissionCheckHandler: (handler: Handler) => {
          noted.permissionCheck = handler;
        },
        setDevicePermissionHandler: (handler: Handler) => {
          noted.devicePermission = handler;
        },
        setDisplayMediaRequestHandler: () => undefined,
      },
    },
  };
}
