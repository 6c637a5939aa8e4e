import { join } from 'node:path';
import { stoppable, type World } from './world.ts';

/** The folders in which an app of the shim runs, so that a second one finds the first. */
const running = new Map<string, World>();

/** Electron's app. */
export function shimApp(world: World) {
  const { noted } = world;
  let name = 'Electron';
  const folders: Record<string, string> = { appData: world.userData };
  const exit = (code: number) => {
    noted.exitCode ??= code;
    world.isQuitting = true;
    running.delete(folders.userData ?? '');
    for (const window of world.windows) window.destroy();
    world.app.emit('shim-ended');
  };
  return Object.assign(world.app, {
    isPackaged: true,
    enableSandbox: () => {
      noted.sandbox = true;
    },
    setName: (next: string) => {
      name = next;
    },
    getName: () => name,
    getVersion: () => '0.0.0-shim',
    getPath: (which: string) => folders[which] ?? join(world.userData, which),
    setPath: (which: string, folder: string) => {
      folders[which] = folder;
    },
    commandLine: {
      hasSwitch: (key: string) => key in noted.switches,
      appendSwitch: (key: string, value = '') => {
        noted.switches[key] = value;
      },
    },
    requestSingleInstanceLock: () => {
      const first = running.get(folders.userData ?? '');
      if (first) first.app.emit('second-instance', {}, [], '', undefined);
      else running.set(folders.userData ?? '', world);
      return first === undefined;
    },
    whenReady: async () => undefined,
    relaunch: ({ args = [] }: { args?: readonly string[] } = {}) => {
      noted.relaunches.push(args);
    },
    exit,
    quit: () => {
      const event = stoppable();
      world.app.emit('before-quit', event);
      if (event.defaultPrevented) return;
      world.isQuitting = true;
      for (const window of world.windows.filter((each) => !each.isDestroyed)) window.close();
      if (world.windows.every((each) => each.isDestroyed)) exit(0);
      else world.isQuitting = false;
    },
  });
}
