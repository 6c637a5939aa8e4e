import { bringUpToDate } from './build.mjs';

if (process.env.npm_lifecycle_event === 'start') endWithNpm();
try {
  await bringUpToDate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
// In this same process, so that signals and the arguments reach the server itself. Built code has no types to import.
await import(new URL('../dist/server/main.js', import.meta.url).href);

/** Between npm and us stands a shell, and Debian's dies of the SIGTERM that npm hands on without handing it on itself:
 *  the server would stay alone, with its port and its data folder. So its death is our signal. */
function endWithNpm() {
  const shell = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, 100);
  looking.unref();
}
