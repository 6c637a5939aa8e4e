import { join } from 'node:path';
import { app, Menu, protocol } from 'electron';
import { appScheme } from './page/address.ts';
import type { Role } from './role.ts';

/** What must be said before Electron is ready: the sandbox, the scheme of the pages, and who this app is. */
export function prepare(role: Role): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  // Each role has a name, a folder and a lock of its own: all three may run on one machine.
  app.setName(`ventanilla-${role.name}`);
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), `ventanilla-${role.name}`));
  }
  app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  app.commandLine.appendSwitch('disable-pinch');
  // Under Wayland nobody may say where a window stands. Who names a platform on the command line keeps it.
  if (process.platform === 'linux' && !process.argv.some((arg) => /^--ozone-platform(=|$)/.test(arg))) {
    app.commandLine.appendSwitch('ozone-platform', 'x11');
  }
  Menu.setApplicationMenu(null);
}
