import type { Role } from '../role.ts';
import type { Settings } from '../settings/settings.ts';
import { firstStartPath } from './address.ts';

/** The page that a device shows by itself: its role's, or the first one while it knows no server. */
export function homeOf(role: Role, { server, screen }: Pick<Settings, 'server' | 'screen'>): string {
  if (server === null) return firstStartPath;
  const id = screen ?? role.firstScreen;
  return role.firstScreen === null || id === null ? `/${role.name}` : `/${role.name}?id=${encodeURIComponent(id)}`;
}
