import type { Session } from 'electron';
import { isOurs } from './address.ts';

/** Gives pages only the permissions listed, and those only to pages of this app; no device, no screen is ever shared. */
export function limitPermissions(session: Session, listed: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(listed.includes(permission) && isOurs(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => listed.includes(permission) && isOurs(`${origin}/`),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
