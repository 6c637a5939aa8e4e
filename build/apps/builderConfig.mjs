import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** @typedef {'kiosk' | 'counter' | 'display'} RoleName */

/** How each app is called where people see it. @type {Readonly<Record<RoleName, string>>} */
export const appNames = {
  kiosk: 'Ventanilla Kiosk',
  counter: 'Ventanilla Counter',
  display: 'Ventanilla Display',
};

/**
 * What electron-builder makes of an assembled app: `electron-builder.yml` in the tree's top folder, and what differs
 * between the three apps.
 *
 * @param {RoleName} role
 * @param {{ root: string, output: string, electronVersion: string, updates: string | null }} places absolute folders;
 * `updates`: the address of static files from which installed apps could be updated, null: none is written in
 */
export function builderConfig(role, { root, output, electronVersion, updates }) {
  const common = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  const icons = join(root, 'build/apps/icons', role);
  return {
    ...common,
    appId: `org.ventanilla.${role}`,
    productName: appNames[role],
    directories: { output, buildResources: icons },
    electronVersion,
    publish: updates === null ? null : { provider: 'generic', url: `${updates.replace(/\/$/, '')}/${role}` },
    win: { ...common.win, icon: join(icons, 'icon.png') },
    nsis: { ...common.nsis, createDesktopShortcut: role === 'counter' },
    linux: { ...common.linux, icon: icons, executableName: `ventanilla-${role}`, synopsis: appNames[role] },
  };
}
