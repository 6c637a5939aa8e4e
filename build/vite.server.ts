import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { parts } from './parts.mjs';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  envDir: false,
  ssr: { external: true },
  build: {
    ssr: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input: [...parts.server.entries],
      // One file: a running server never looks for a piece that a later build has replaced.
      output: { format: 'esm', entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});
