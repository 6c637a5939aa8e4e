import { fileURLToPath } from 'node:url';
import { version } from '../../package.json' with { type: 'json' };
import type { Instant } from '../../shared/domain/time.ts';
import { endWithNpm } from '../endWithNpm.mjs';
import { readOptions } from './options.ts';
import { runDemo } from './runDemo.ts';

// Started as `npm run demo`, bundled by run.mjs into dist/run/demo.js.

/** The demo must be gone this long after it was asked to go, in ms. */
const stopsWithinMs = 4_500;

const say = (line: string) => process.stdout.write(`${line}\n`);
const warn = (line: string) => process.stderr.write(`${line}\n`);

const asked = readOptions(process.argv.slice(2));
if (asked.type === 'help') say(asked.text);
else if (asked.type === 'wrong') {
  warn(asked.text);
  process.exitCode = 2;
} else {
  endWithNpm('demo');
  const stopping = new AbortController();
  const stop = () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    setTimeout(() => process.exit(1), stopsWithinMs).unref();
  };
  // Ctrl-C, a kill, a terminal that is closed, and a reader of our lines that has gone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.stdout.on('error', stop);

  await bringPagesUpToDate();
  const ended = await runDemo({
    ...{ options: asked.options, version, say, signal: stopping.signal },
    pages: fileURLToPath(new URL('../pages', import.meta.url)),
    today: Date.now() as Instant,
    onFault: (error) => warn(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  if (!ended.ok) warn(ended.text);
  process.exit(ended.ok ? 0 : ended.why === 'wrong-option' ? 2 : 1);
}

/** Not bundled: build.mjs looks for the tree around itself. From the bundle and from here it is the same way. */
async function bringPagesUpToDate(): Promise<void> {
  const build = new URL('../../build/build.mjs', import.meta.url).href;
  const { bringUpToDate } = (await import(/* @vite-ignore */ build)) as typeof import('../build.mjs');
  await bringUpToDate({ only: ['pages'] });
}
