import { basename } from 'node:path';
import { defineConfig } from 'vite';
import { nodeBundle } from './nodeBundle.mjs';
import { parts } from './parts.mjs';

export default defineConfig(
  nodeBundle(Object.fromEntries(parts.server.entries.map((file) => [basename(file, '.ts'), file]))),
);
