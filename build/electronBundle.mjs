import { mergeConfig } from 'vite';
import { nodeBundle } from './nodeBundle.mjs';

/** How a program for Electron is bundled: into one CommonJS file with all its packages, so that an installed app holds no
 *  node_modules, and because a sandboxed preload may load nothing but Electron.
 *  @param {Record<string, string>} input the programs' files by their names @returns {import('vite').UserConfig} */
export const electronBundle = (input) => {
  const { ssr, build, ...rest } = nodeBundle(input);
  return mergeConfig(rest, {
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ...build,
      target: 'node22',
      rolldownOptions: {
        input,
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  });
};
