import { fileURLToPath } from 'node:url';

/** How a program for Node is bundled: into one file, its packages left where npm put them unless `ssr` says otherwise.
 *  @param {Record<string, string>} input the programs' files by their names @param {import('vite').SSROptions} ssr
 *  @returns {import('vite').UserConfig} */
export const nodeBundle = (input, ssr = { external: true }) => ({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  envDir: false,
  ssr,
  build: {
    ssr: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input,
      // One file: a running server never looks for a piece that a later build has replaced.
      output: { format: 'esm', entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});
