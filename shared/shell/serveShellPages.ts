import { app } from 'electron';
import { bridgeChannel } from '../protocol/bridge.ts';
import { nothingSchema } from '../protocol/bridgeSchemas.ts';
import { hearCalls } from './bridge/answerCalls.ts';
import { serveSetUp } from './firstStart/serveSetUp.ts';
import { firstStartPath, staffPath } from './page/address.ts';
import { homeOf } from './page/home.ts';
import type { Shell } from './shell.ts';
import { serveStaff } from './staff/serveStaff.ts';
import { staffDoor } from './staff/staffDoor.ts';
import { askStaff } from './window/keepOpen.ts';
import type { KeptWindow } from './window/keepWindow.ts';

/** Serves what belongs to the shell itself: the sign of life of every page, the first page, and the staff's. */
export function serveShellPages({ role, log, settings, identity, link }: Shell, kept: KeptWindow): void {
  const own = { pages: [`/${role.name}`], log };
  const all = { pages: [...own.pages, firstStartPath, staffPath], log };
  const goHome = () => kept.go(homeOf(role, settings.current()));
  const setUp = () => kept.go(firstStartPath);
  const onSaved = () => {
    identity.signedOut();
    link.close();
    goHome();
  };
  const leave = () => (settings.current().server === null ? app.quit() : goHome());
  hearCalls(bridgeChannel.alive, all, { schema: nothingSchema, hear: kept.alive });
  // A counter's corner may be held by chance; its key is enough.
  const hear = () => role.isLocked && askStaff(role, kept);
  hearCalls(bridgeChannel.askStaff, own, { schema: nothingSchema, hear });
  const door = staffDoor(() => settings.current().staffPin);
  serveStaff({ door, setUp, exit: () => app.quit(), back: goHome }, { pages: [staffPath], log });
  serveSetUp({ role, settings, onSaved, leave }, { pages: [firstStartPath], log });
}
