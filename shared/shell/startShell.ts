import { app } from 'electron';
import type { WrapLinks } from './openLink.ts';
import { prepare } from './prepare.ts';
import { type Role, roles } from './role.ts';
import { runShell } from './runShell.ts';

/**
 * Starts one of the three apps; a second one of the same role only brings the first to the front, and ends. `wrapLinks`:
 * what this role puts around its link to the server.
 */
export function startShell(name: Role['name'], wrapLinks: WrapLinks = () => ({ wrap: (line) => line })): void {
  const role = roles[name];
  prepare(role);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  void app.whenReady().then(() => runShell(role, wrapLinks));
}
