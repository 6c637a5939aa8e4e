import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { scripts } from '../../package.json' with { type: 'json' };

/** A demo in a process of its own, as `npm run demo` starts it. */
export type RunningDemo = {
  readonly url: string;
  /** The PIN of the sign-in that is left free. */
  readonly pin: string;
  /** What it has said so far, to people and of faults. */
  readonly said: readonly string[];
  readonly faults: readonly string[];
  /** Ctrl-C; gives the exit code. */
  readonly interrupt: () => Promise<number | null>;
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts a demo on a free port and waits until it has told its addresses; rejects with what it said when it does not. */
export async function startDemo(env: NodeJS.ProcessEnv = {}): Promise<RunningDemo> {
  const [, ...script] = scripts.demo.split(' ');
  const child = spawn(process.execPath, [...script, '--port', '0'], {
    ...{ cwd: root, env: { ...process.env, ...env } },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const said: string[] = [];
  const faults: string[] = [];
  createInterface(child.stderr).on('line', (line) => faults.push(line));
  const told = await new Promise<Pick<RunningDemo, 'url' | 'pin'>>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      said.push(line);
      const [, url, pin] = /(http:\S+)\/counter .* PIN (\d{4}),/.exec(line) ?? [];
      if (url && pin) resolve({ url, pin });
    });
    void ended.then((code) => reject(new Error(`The demo ended with ${code}: ${[...said, ...faults].join('\n')}`)));
  });
  const interrupt = async () => {
    child.kill('SIGINT');
    return ended;
  };
  return { ...told, said, faults, interrupt };
}
