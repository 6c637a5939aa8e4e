import { EventEmitter } from 'node:events';
import type { Browser, BrowserContext } from 'playwright-core';
import type { ShimWindow } from './browserWindow.ts';

/** An event of Electron, as far as its listeners can stop what would follow. */
export type Stoppable = { defaultPrevented: boolean; preventDefault: () => void };

/** An event that nobody has stopped yet, with what else it tells. */
export function stoppable<Details extends object>(details?: Details): Stoppable & Details {
  const event = {
    ...(details as Details),
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

export type Handler = (...args: never[]) => unknown;

/** A screen as the shim's machine has it. */
export type ShimScreen = {
  readonly id: number;
  readonly label: string;
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** Everything that the shim's Electron keeps for one start of an app: what it did with it, and what a test may look at. */
export type World = {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly userData: string;
  readonly app: EventEmitter;
  readonly screens: EventEmitter & { all: readonly ShimScreen[] };
  readonly windows: ShimWindow[];
  readonly handled: Map<string, Handler>;
  readonly heard: EventEmitter;
  /** What was asked of Electron that the shim only writes down: switches, blockers, menus, permissions' handlers. */
  readonly noted: {
    sandbox: boolean;
    schemes: readonly { readonly scheme: string; readonly privileges: object }[];
    switches: Record<string, string>;
    menu: unknown;
    blockers: string[];
    permissionRequest: Handler | null;
    permissionCheck: Handler | null;
    devicePermission: Handler | null;
    relaunches: (readonly string[])[];
    exitCode: number | null;
    idleSeconds: number;
  };
  /** Addresses outside the app that a page really reached, and windows that really opened. */
  readonly escaped: string[];
  readonly popups: string[];
  answer: ((request: Request) => Promise<Response>) | null;
  isQuitting: boolean;
};

/** A world in which nothing has happened yet. */
export function newWorld(browser: Browser, context: BrowserContext, userData: string): World {
  const all = [{ id: 1, label: 'OPERATOR', bounds: { x: 0, y: 0, width: 1366, height: 768 } }];
  return {
    ...{ browser, context, userData, windows: [], escaped: [], popups: [], answer: null, isQuitting: false },
    app: new EventEmitter(),
    screens: Object.assign(new EventEmitter(), { all }),
    handled: new Map(),
    heard: new EventEmitter(),
    noted: {
      ...{ sandbox: false, schemes: [], switches: {}, menu: undefined, blockers: [], relaunches: [] },
      ...{ permissionRequest: null, permissionCheck: null, devicePermission: null, exitCode: null, idleSeconds: 0 },
    },
  };
}
