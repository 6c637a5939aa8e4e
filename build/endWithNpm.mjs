/** Ends this process as SIGTERM would when the shell dies that npm put between. Does nothing where `npm run <script>` did
 *  not start it. Debian's shell dies of the SIGTERM that npm hands on without handing it on itself: we would stay alone,
 *  with our port and our data folder. So its death is our signal.
 *  @param {string} script the name in package.json */
export function endWithNpm(script) {
  if (process.env.npm_lifecycle_event !== script) return;
  const shell = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, 100);
  looking.unref();
}
