import { app } from 'electron';
import { bridgeChannel, type StaffNow } from '../protocol/bridge.ts';
import { nothingSchema } from '../protocol/bridgeSchemas.ts';
import { hearCalls } from './bridge/answerCalls.ts';
import { serveSetUp } from './firstStart/serveSetUp.ts';
import { firstStartPath, staffPath } from './page/address.ts';
import { homeOf } from './page/home.ts';
import { openPairingDesk } from './pairing/pairingDesk.ts';
import { pairWhenRefused } from './pairing/pairWhenRefused.ts';
import type { Shell } from './shell.ts';
import { serveStaff } from './staff/serveStaff.ts';
import { staffDoor } from './staff/staffDoor.ts';
import { askStaff } from './window/keepOpen.ts';
import type { KeptWindow } from './window/keepWindow.ts';

/** Serves what belongs to the shell itself: the sign of life of every page, the first page, and the staff's. */
export function serveShellPages(shell: Shell, kept: KeptWindow): void {
  const { role, log, settings, identity, link, trust, testPage } = shell;
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
  const look = (): StaffNow => ({
    address: settings.current().server,
    trouble: trust.isOther() ? 'other-server' : null,
    printer: testPage()?.printer ?? null,
  });
  serveStaff({ door, look, setUp, exit: () => app.quit(), back: goHome, testPage }, { pages: [staffPath], log });
  const desk = openPairingDesk(log);
  serveSetUp({ role, settings, desk, onSaved, leave }, { pages: [firstStartPath], log });
  const onFault = (error: unknown) => log(`not kept: ${error}`);
  shell.onLink(pairWhenRefused({ role, settings, desk, show: setUp, onPaired: onSaved, onFault }));
}
