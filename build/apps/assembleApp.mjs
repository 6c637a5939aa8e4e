import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appNames } from './builderConfig.mjs';

/** @typedef {import('./builderConfig.mjs').RoleName} RoleName */

/** The shell's own pages, and what all pages load; clips come from the point. */
const shared = ['assets', 'shared/ui/firstStart', 'shared/ui/staff'];

/**
 * Puts together what an installed app consists of, and nothing else: its main process, the preload, its pages. Gives the
 * folder, `dist/apps/<role>`, which Electron can also run as it is.
 *
 * @param {RoleName} role @param {string} root the folder of the repository, built
 */
export function assembleApp(role, root) {
  const folder = join(root, 'dist/apps', role);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'shell'), { recursive: true });
  for (const name of [`${role}.cjs`, 'preload.cjs'])
    cpSync(join(root, 'dist/shell', name), join(folder, 'shell', name));
  for (const name of [role, ...shared]) {
    cpSync(join(root, 'dist/pages', name), join(folder, 'pages', name), { recursive: true });
  }
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const { version, description, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own = {
    ...{ name: `ventanilla-${role}`, productName: appNames[role], version, description, license },
    ...{ author: 'Ventanilla', private: true, main: `shell/${role}.cjs` },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  return folder;
}
