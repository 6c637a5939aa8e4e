import { join } from 'node:path';
import { app, powerSaveBlocker, protocol, session } from 'electron';
import { bridgeChannel } from '../protocol/bridge.ts';
import { nothingSchema } from '../protocol/bridgeSchemas.ts';
import { hearCalls } from './bridge/answerCalls.ts';
import { type KeptLink, keepLink } from './bridge/keepLink.ts';
import { serveLink } from './bridge/serveLink.ts';
import { serveSetUp } from './firstStart/serveSetUp.ts';
import { type Identity, openIdentity } from './identity.ts';
import type { Log } from './log/log.ts';
import { shellLog } from './log/shellLog.ts';
import { openLink } from './openLink.ts';
import { appScheme, firstStartPath, staffPath } from './page/address.ts';
import { limitPermissions } from './page/permissions.ts';
import { servePages } from './page/servePages.ts';
import { backOff } from './recovery/backOff.ts';
import { endWithoutDialog } from './recovery/endWithoutDialog.ts';
import { relaunch, relaunchesIn } from './recovery/relaunch.ts';
import { relaunchAtNight } from './recovery/relaunchAtNight.ts';
import type { Role } from './role.ts';
import { type OpenedSettings, openSettings } from './settings/openSettings.ts';
import { serveStaff } from './staff/serveStaff.ts';
import { staffDoor } from './staff/staffDoor.ts';
import { boundsFor, followScreens } from './window/followScreens.ts';
import { guardContents } from './window/guardContents.ts';
import { type KeptWindow, keepWindow } from './window/keepWindow.ts';
import { openWindow } from './window/openWindow.ts';

/** What the parts of a running shell share. */
type Shell = {
  readonly role: Role;
  readonly log: Log;
  readonly settings: OpenedSettings;
  readonly identity: Identity;
  readonly link: KeptLink;
  readonly home: () => string;
};

/** Runs a role once Electron is ready: its pages, its link, its window, and what brings them back. */
export async function runShell(role: Role): Promise<void> {
  const log = shellLog(join(app.getPath('userData'), 'logs'));
  const relaunches = relaunchesIn(process.argv);
  endWithoutDialog(log, relaunches);
  const settings = await openSettings(app.getPath('userData'));
  log(
    `${app.getName()} ${app.getVersion()} starts${settings.damaged ? `; settings put aside: ${settings.damaged}` : ''}`,
  );
  const server = () => settings.current().server;
  const identity = openIdentity(
    () => settings.current().token,
    () => link.close(),
  );
  guardContents(app, log);
  limitPermissions(session.defaultSession, role.permissions);
  const folder = join(import.meta.dirname, '../pages');
  protocol.handle(appScheme, servePages({ role, folder, server, identity }));
  const link: KeptLink = keepLink(
    () => openLink(server() ?? 'http://localhost:4610', identity),
    (state) => tell(state),
  );
  const tell = serveLink(() => link, { pages: [`/${role.name}`], log });
  const shell = { role, log, settings, identity, link, home: () => homeOf(role, settings) };
  const kept = keepOpen(shell, relaunches);
  serveShellPages(shell, kept);
  if (role.isLocked) powerSaveBlocker.start('prevent-display-sleep');
  relaunchAtNight(() => link.state().pending > 0 || identity.bearer() !== identity.device(), log);
}

function homeOf(role: Role, settings: OpenedSettings): string {
  const { server, screen } = settings.current();
  if (server === null) return firstStartPath;
  const id = screen ?? role.firstScreen;
  return role.firstScreen === null ? `/${role.name}` : `/${role.name}?id=${encodeURIComponent(id ?? '')}`;
}

/** The window, that is always there until somebody may leave. */
function keepOpen({ role, log, settings, home }: Shell, relaunches: number): KeptWindow {
  let isLeaving = false;
  app.on('before-quit', () => {
    isLeaving = true;
  });
  const place = () => settings.current().place;
  const kept = keepWindow({
    open: () => {
      const window = openWindow({
        role,
        bounds: role.isOnOwnScreen ? boundsFor(place()) : null,
        onStaffKey: () => askStaff(role, kept),
      });
      // Alt+F4 and its like; a system that ends says so before.
      window.on('close', (event) => role.isLocked && !isLeaving && event.preventDefault());
      return window;
    },
    ...{ home, log, losses: backOff(relaunches), onTooMany: () => relaunch(relaunches + 1) },
  });
  app.on('second-instance', () => kept.window().focus());
  app.on('window-all-closed', () => app.quit());
  app.on('child-process-gone', (_event, { type, reason }) => log(`a process of Chromium is gone: ${type}, ${reason}`));
  const remember = (next: NonNullable<ReturnType<typeof place>>) =>
    void settings.change((before) => ({ ...before, place: next })).catch((error) => log(`not kept: ${error}`));
  if (role.isOnOwnScreen) followScreens({ window: kept.window, place, remember, log });
  return kept;
}

/** The pages that belong to the shell itself: the first one, and the staff's. */
function serveShellPages({ role, log, settings, identity, link, home }: Shell, kept: KeptWindow): void {
  const goHome = () => kept.go(home());
  const pages = [`/${role.name}`, firstStartPath, staffPath];
  hearCalls(bridgeChannel.alive, { pages, log }, { schema: nothingSchema, hear: kept.alive });
  hearCalls(
    bridgeChannel.askStaff,
    { pages: [`/${role.name}`], log },
    { schema: nothingSchema, hear: () => askStaff(role, kept) },
  );
  serveStaff(
    {
      door: staffDoor(() => settings.current().staffPin),
      exit: () => app.quit(),
      setUp: () => kept.go(firstStartPath),
      back: goHome,
    },
    { pages: [staffPath], log },
  );
  const onSaved = () => {
    identity.signedOut();
    link.close();
    goHome();
  };
  const leave = () => (settings.current().server === null ? app.quit() : goHome());
  serveSetUp({ role, settings, onSaved, leave }, { pages: [firstStartPath], log });
}

const askStaff = (role: Role, kept: KeptWindow): void => kept.go(role.isLocked ? staffPath : firstStartPath);
