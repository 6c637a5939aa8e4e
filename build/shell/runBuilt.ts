import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

export type Running = {
  /** What the process has written to standard error. */
  readonly said: () => string;
  /** A fault that nobody caught, as Node would tell the process of it. */
  readonly fault: (error: Error) => void;
  /** Ends every timer that the program has begun. */
  readonly end: () => void;
};

export type RunOptions = {
  readonly electron: object;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

/**
 * Runs a built main process in this process, with an Electron, arguments and timers of its own, so that several can be
 * started and ended one after the other.
 */
export function runBuilt(file: string, { electron, args, env }: RunOptions): Running {
  const timers = new Set<NodeJS.Timeout>();
  const noting =
    (start: typeof setTimeout | typeof setInterval) =>
    (...given: Parameters<typeof setTimeout>): NodeJS.Timeout => {
      const timer = start(...given);
      timers.add(timer);
      return timer;
    };
  let said = '';
  const write = (text: string) => {
    said += text;
  };
  const events = new EventEmitter();
  const own = Object.assign(events, {
    ...{ argv: ['electron', ...args], env, platform: process.platform, versions: process.versions },
    nextTick: process.nextTick.bind(process),
    stderr: Object.assign(new EventEmitter(), { write, fd: 2 }),
  });
  const native = createRequire(file);
  const required = (name: string) => (name === 'electron' ? electron : native(name));
  const parts = ['require', 'module', 'exports', '__dirname', 'process', 'setTimeout', 'setInterval'];
  const program = new Function(...parts, readFileSync(file, 'utf8'));
  const module = { exports: {} };
  program(required, module, module.exports, dirname(file), own, noting(setTimeout), noting(setInterval));
  return {
    said: () => said,
    fault: (error) => void events.emit('uncaughtException', error),
    end: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
