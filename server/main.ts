import { fileURLToPath } from 'node:url';
import { version } from '../package.json' with { type: 'json' };
import type { Instant } from '../shared/domain/time.ts';
import { readConfig } from './config.ts';
import { start } from './start.ts';

/** The server must be gone this long after it was asked to go, in ms. */
const stopsWithinMs = 4_500;

// A log on a full disk, or a terminal that is gone, must not end the point: nobody reads it then, that is all.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const say = (line: string) => process.stdout.write(`${line}\n`);
const warn = (line: string) => process.stderr.write(`${line}\n`);

function refuse(text: string, code: number): never {
  warn(text);
  process.exit(code);
}

const config = readConfig(process.argv.slice(2), process.env);
if (!config.ok) refuse(config.text, 2);
const started = await start(config.config, {
  pages: fileURLToPath(new URL('../pages', import.meta.url)),
  version,
  clock: () => Date.now() as Instant,
  onNews: warn,
  onFault: (error) => warn(error instanceof Error ? (error.stack ?? error.message) : String(error)),
});
if (!started.ok) refuse(started.text, 1);

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping || !started.ok) return;
  isStopping = true;
  setTimeout(() => process.exit(1), stopsWithinMs).unref();
  await started.stop();
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

for (const line of started.lines) say(line);
say(started.url);
