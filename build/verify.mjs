import { bringUpToDate } from './build.mjs';

// npm run verify -- --data FOLDER: the program lies beside the server's, and is built with it.
try {
  await bringUpToDate({ only: ['server'] });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
await import(new URL('../dist/server/verify.js', import.meta.url).href);
