import { fileURLToPath } from 'node:url';

/** How a program for Node is bundled: into one file, its packages left where npm put them.
 *  @param {Record<string, string>} input the programs' files by their names @returns {import('vite').UserConfig} */
export const nodeBundle = (input) => ({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  envDir: false,
  ssr: { external: true },
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
