/**
 * What gets built, out of what.
 * `entries` must exist for a build; `sources` are the files and folders whose change makes the built part stale.
 *
 * @typedef {{ entries: readonly string[], sources: readonly string[] }} Part
 * @typedef {'server' | 'pages'} PartName
 */

const forAll = ['shared', 'package.json', 'package-lock.json', 'tsconfig.json', 'build/parts.mjs', 'build/compile.mjs'];

/** The two parts, by the name of their folder in dist and of their `build/vite.<name>.ts`. @type {Record<PartName, Part>} */
export const parts = {
  server: {
    entries: ['server/main.ts'],
    sources: ['server', 'build/vite.server.ts', 'build/nodeBundle.mjs', ...forAll],
  },
  pages: {
    entries: ['shared/ui/home/index.html', 'kiosk/index.html', 'counter/index.html', 'display/index.html'],
    sources: ['kiosk', 'counter', 'display', 'build/vite.pages.ts', ...forAll],
  },
};
