import { mergeConfig } from 'vite';
import { nodeBundle } from './nodeBundle.mjs';

/** How a program for Electron is bundled: into one CommonJS file with all its packages, so that an installed app holds no
 *  node_modules, and because a sandboxed preload may load nothing but Electron.
 *  @param {Record<string, string>} input the programs' files by their names @returns {import('vite').UserConfig} */
export const electronBundle = (input) =>
  mergeConfig(nodeBundle(input, { noExternal: true, external: ['electron'] }), {
    build: {
      target: 'node22',
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  });
