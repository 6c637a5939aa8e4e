/**
 * What gets built, out of what.
 * `entries` must exist for a build (each of the server's and the shell's becomes a program of its own); `sources` are the files and folders whose change makes the built part stale.
 *
 * @typedef {{ entries: readonly string[], sources: readonly string[] }} Part
 * @typedef {'server' | 'pages' | 'shell'} PartName
 */

const forAll = ['shared', 'package.json', 'package-lock.json', 'tsconfig.json', 'build/parts.mjs', 'build/compile.mjs'];

/** The parts, by the name of their folder in dist. @type {Record<PartName, Part>} */
export const parts = {
  server: {
    entries: ['server/main.ts', 'server/verify.ts'],
    sources: ['server', 'build/nodeBundle.mjs', ...forAll],
  },
  pages: {
    entries: [
      ...['shared/ui/home/index.html', 'kiosk/index.html', 'counter/index.html', 'display/index.html'],
      'display/phone/index.html',
      'shared/ui/firstStart/index.html',
      'shared/ui/staff/index.html',
    ],
    sources: ['kiosk', 'counter', 'display', 'build/vite.pages.ts', ...forAll],
  },
  shell: {
    entries: ['kiosk/main.ts', 'counter/main.ts', 'display/main.ts', 'shared/shell/preload.ts'],
    sources: [
      'kiosk/main.ts',
      'counter/main.ts',
      'display/main.ts',
      'build/electronBundle.mjs',
      'build/nodeBundle.mjs',
      ...forAll,
    ],
  },
};
