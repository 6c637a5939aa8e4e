import { join } from 'node:path';

/** @typedef {'kiosk' | 'counter' | 'display'} RoleName */

/** How each app is called where people see it. @type {Readonly<Record<RoleName, string>>} */
export const appNames = {
  kiosk: 'Ventanilla Kiosk',
  counter: 'Ventanilla Counter',
  display: 'Ventanilla Display',
};

/** Nothing but our own archive runs, and nothing from outside steers it: no script runner, no debugger, no options from the
 *  environment. */
const fuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  enableCookieEncryption: true,
  grantFileProtocolExtraPrivileges: false,
};

/**
 * What electron-builder makes of an assembled app: an installer for Windows, an AppImage and a deb for Linux. One
 * configuration for the three apps, which differ in their names alone.
 *
 * @param {RoleName} role
 * @param {{ icons: string, output: string, electronVersion: string, updates: string | null }} places absolute folders;
 * `updates`: the address of static files from which installed apps could be updated, null: none is written in
 */
export const builderConfig = (role, { icons, output, electronVersion, updates }) => ({
  appId: `org.ventanilla.${role}`,
  productName: appNames[role],
  artifactName: `ventanilla-${role}-\${version}-\${arch}.\${ext}`,
  copyright: 'MIT',
  directories: { output, buildResources: join(icons, role) },
  // Everything is bundled: a package that lay about would not be asked for.
  files: ['**/*', '!**/node_modules/**'],
  asar: true,
  electronVersion,
  electronFuses: fuses,
  npmRebuild: false,
  publish: updates === null ? null : { provider: 'generic', url: `${updates.replace(/\/$/, '')}/${role}` },
  win: { target: 'nsis', icon: join(icons, role, 'icon.png') },
  nsis: {
    oneClick: true,
    perMachine: true,
    runAfterFinish: false,
    createDesktopShortcut: role === 'counter',
    // The device's settings and logs outlive a newer version.
    deleteAppDataOnUninstall: false,
  },
  linux: {
    target: ['AppImage', 'deb'],
    icon: join(icons, role),
    executableName: `ventanilla-${role}`,
    // Under Wayland a window cannot be placed; said here too, so that it holds before our own code runs.
    executableArgs: ['--ozone-platform=x11'],
    category: 'Office',
    maintainer: 'Ventanilla <ventanilla@localhost>',
    synopsis: appNames[role],
  },
  deb: { priority: 'optional' },
});
