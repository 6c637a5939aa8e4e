import type { Log } from './log.ts';
import { rotatingLog } from './rotatingLog.ts';

/** The log of a shell: files of bounded size, and standard error for whoever watches there (systemd keeps it too). */
export function shellLog(folder: string): Log {
  const files = rotatingLog({ folder });
  // Whoever watched may have gone.
  process.stderr.on('error', () => undefined);
  return (text) => {
    files(text);
    process.stderr.write(`${text}\n`);
  };
}
