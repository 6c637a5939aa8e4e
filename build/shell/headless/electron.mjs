import { EventEmitter } from 'node:events';
import { join } from 'node:path';

// What stands for `require('electron')` where a main process runs with no page at all, in a process of its own: it can be
// killed as a machine's power kills it. What the page would ask over the bridge, the test asks; build/shell/electron/shim.ts
// is the one with a real page, and says what neither can show.

/** A window whose page is the test: what it is told goes to `tell`. @param {(channel: string, value: unknown) => void} tell */
function windows(tell) {
  return class BrowserWindow extends EventEmitter {
    webContents = Object.assign(new EventEmitter(), {
      send: tell,
      isDestroyed: () => false,
      setWindowOpenHandler: () => undefined,
      setVisualZoomLevelLimits: async () => undefined,
      forcefullyCrashRenderer: () => undefined,
    });
    loadURL = async () => undefined;
    removeMenu = () => undefined;
    destroy = () => undefined;
    focus = () => undefined;
  };
}

/** @param {string} folder */
function appIn(folder) {
  const exit = (/** @type {number} */ code = 0) => process.exit(code);
  return Object.assign(new EventEmitter(), {
    ...{ isPackaged: true, exit, quit: exit, relaunch: () => undefined },
    enableSandbox: () => undefined,
    setName: () => undefined,
    getName: () => 'ventanilla-kiosk',
    getVersion: () => '0.0.0-headless',
    getPath: (/** @type {string} */ which) => (which === 'userData' ? folder : join(folder, which)),
    setPath: () => undefined,
    commandLine: { hasSwitch: () => true, appendSwitch: () => undefined },
    requestSingleInstanceLock: () => true,
    whenReady: async () => undefined,
  });
}

/** Electron for a main process whose own folder is this. @param {string} folder @param {(channel: string, value: unknown) => void} tell */
export function headlessElectron(folder, tell) {
  /** @type {Map<string, (event: object, ...args: unknown[]) => unknown>} */
  const handled = new Map();
  const heard = new EventEmitter();
  const screen = { id: 1, label: 'KIOSK', bounds: { x: 0, y: 0, width: 1080, height: 1920 } };
  const ignored = () => undefined;
  return {
    handled,
    heard,
    electron: {
      app: appIn(folder),
      BrowserWindow: windows(tell),
      ipcMain: {
        handle: (/** @type {string} */ channel, /** @type {() => unknown} */ handler) => handled.set(channel, handler),
        on: (/** @type {string} */ channel, /** @type {() => void} */ listener) => heard.on(channel, listener),
      },
      Menu: { setApplicationMenu: ignored },
      powerMonitor: { getSystemIdleTime: () => 0 },
      powerSaveBlocker: { start: ignored },
      protocol: { registerSchemesAsPrivileged: ignored, handle: ignored },
      screen: Object.assign(new EventEmitter(), { getAllDisplays: () => [screen], getPrimaryDisplay: () => screen }),
      session: {
        defaultSession: {
          setPermissionRequestHandler: ignored,
          setPermissionCheckHandler: ignored,
          setDevicePermissionHandler: ignored,
          setDisplayMediaRequestHandler: ignored,
        },
      },
    },
  };
}
