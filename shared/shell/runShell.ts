import { join } from 'node:path';
import { app, powerSaveBlocker, protocol, session } from 'electron';
import type { Link, LinkState } from '../client/link.ts';
import { keepLink } from './bridge/keepLink.ts';
import { serveLink } from './bridge/serveLink.ts';
import { openIdentity } from './identity.ts';
import { shellLog } from './log/shellLog.ts';
import { openLink, type WrapLinks } from './openLink.ts';
import { appScheme } from './page/address.ts';
import { limitPermissions } from './page/permissions.ts';
import { servePages } from './page/servePages.ts';
import { openTrust } from './pairing/trust.ts';
import { testPageOf } from './printing/testPageOf.ts';
import { endWithoutDialog } from './recovery/endWithoutDialog.ts';
import { relaunchesIn } from './recovery/relaunch.ts';
import { relaunchAtNight } from './recovery/relaunchAtNight.ts';
import type { Role } from './role.ts';
import { serveShellPages } from './serveShellPages.ts';
import { openSettings } from './settings/openSettings.ts';
import type { Shell } from './shell.ts';
import { guardContents } from './window/guardContents.ts';
import { keepOpen } from './window/keepOpen.ts';

/** Runs a role once Electron is ready: its pages, its link, its window, and what brings them back. */
export async function runShell(role: Role, wrapLinks: WrapLinks): Promise<void> {
  const log = shellLog(join(app.getPath('userData'), 'logs'));
  const relaunches = relaunchesIn(process.argv);
  endWithoutDialog(log, relaunches);
  guardContents(app, log);
  limitPermissions(session.defaultSession, role.permissions);
  const shell = await openParts(role, { log, relaunches, wrapLinks });
  serveShellPages(shell, keepOpen(shell));
  if (role.isLocked) powerSaveBlocker.start('prevent-display-sleep');
  const { link, identity } = shell;
  relaunchAtNight(() => isBusy(link.state()) || identity.bearer() !== identity.device(), log);
}

/** Whether something is asked and not answered, or a paper is under way. */
const isBusy = ({ pending, outbox }: LinkState): boolean =>
  pending > 0 || Object.values(outbox?.papers ?? {}).includes('printing');

type Parts = Pick<Shell, 'log' | 'relaunches'> & { readonly wrapLinks: WrapLinks };

/** What the window needs before it opens: settings, the link over the bridge, the pages. */
async function openParts(role: Role, { log, relaunches, wrapLinks }: Parts): Promise<Shell> {
  const userData = app.getPath('userData');
  const settings = await openSettings(userData);
  log(`${app.getName()} ${app.getVersion()} starts`);
  if (settings.damaged) log(`the settings could not be read and were put aside: ${settings.damaged}`);
  const server = () => settings.current().server;
  const trust = openTrust({ settings: settings.current, log });
  const identity = openIdentity({
    device: () => settings.current().token,
    mayAsk: trust.mayAsk,
    onChange: () => link.close(),
  });
  const screen = () => settings.current().screen ?? role.firstScreen;
  const point = () => settings.current().fingerprint;
  const ticketKey = () => settings.current().ticketKey;
  const wrapped = wrapLinks({ folder: userData, server, screen, point, ticketKey, log });
  let heard = (_: LinkState) => {};
  const link = keepLink(
    () => wrapped.wrap(openLink(server() ?? 'http://localhost:4610', identity)),
    (state) => {
      tell(state);
      heard(state);
    },
  );
  const tell = serveLink(link, { pages: [`/${role.name}`], log });
  const folder = join(import.meta.dirname, '../pages');
  const own = screen();
  // What it has kept is handed over whether or not its page gets as far as to ask for its screen.
  if (role.name === 'kiosk' && server() !== null && own !== null)
    link.show({ type: 'kiosk', id: own } as Parameters<Link['show']>[0]);
  protocol.handle(appScheme, servePages({ role, folder, server, identity }));
  const onLink: Shell['onLink'] = (hear) => {
    heard = hear;
  };
  const testPage = () => testPageOf(link.state(), wrapped);
  return { role, log, settings, identity, link, trust, testPage, onLink, relaunches };
}
