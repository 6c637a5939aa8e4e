import { bringUpToDate } from './build.mjs';
import { endWithNpm } from './endWithNpm.mjs';

endWithNpm('start');
try {
  // The Electron apps are no part of a running server.
  await bringUpToDate({ only: ['server', 'pages'] });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
// In this same process, so that signals and the arguments reach the server itself. Built code has no types to import.
await import(new URL('../dist/server/main.js', import.meta.url).href);
