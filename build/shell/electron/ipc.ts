import type { Frame } from 'playwright-core';
import type { ShimWindow } from './browserWindow.ts';
import { asElectron } from './places.ts';
import type { Handler, World } from './world.ts';

/** The frame that a call says it comes from. */
export type ShimFrame = { readonly url: string; readonly parent: object | null } | null;

const frameOf = (frame: Frame): ShimFrame => ({
  url: asElectron(frame.url()),
  parent: frame.parentFrame(),
});

/** Electron's ipcMain. */
export const ipcMain = ({ handled, heard }: World) => ({
  handle: (channel: string, handler: Handler) => {
    if (handled.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handled.set(channel, handler);
  },
  on: (channel: string, listener: Handler) => heard.on(channel, listener as (...args: unknown[]) => void),
});

/** A call as if it came from this frame, for frames that no page of ours could be. */
export async function invokeFrom(world: World, senderFrame: ShimFrame, channel: string, args: readonly unknown[]) {
  const handler = world.handled.get(channel) as ((event: object, ...rest: unknown[]) => unknown) | undefined;
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return handler({ senderFrame, sender: world.windows.at(-1)?.webContents }, ...args);
}

/** A word as if it came from this frame. */
export function sendFrom(world: World, senderFrame: ShimFrame, channel: string, args: readonly unknown[]): void {
  world.heard.emit(channel, { senderFrame, sender: world.windows.at(-1)?.webContents }, ...args);
}

/** Connects every page of the world with ipcMain. */
export async function connectPages(world: World, windowOf: (page: unknown) => ShimWindow | undefined): Promise<void> {
  await world.context.exposeBinding('__shimSend', ({ page, frame }, channel: string, args: unknown[]) => {
    world.heard.emit(channel, { senderFrame: frameOf(frame), sender: windowOf(page)?.webContents }, ...args);
  });
  await world.context.exposeBinding('__shimInvoke', async ({ page, frame }, channel: string, args: unknown[]) => {
    const handler = world.handled.get(channel) as ((event: object, ...rest: unknown[]) => unknown) | undefined;
    if (!handler) return { error: `No handler registered for '${channel}'` };
    const event = { senderFrame: frameOf(frame), sender: windowOf(page)?.webContents };
    try {
      return { value: await handler(event, ...args) };
    } catch (error) {
      return { error: `Error invoking remote method '${channel}': ${error}` };
    }
  });
}
