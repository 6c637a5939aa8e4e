import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The built server in a process of its own, as people start it. */
export type BuiltServer = {
  readonly port: number;
  readonly url: string;
  readonly process: ChildProcess;
  readonly pins: Readonly<Record<string, string>>;
  /** Ends it as a power cut would: no handler runs. */
  readonly kill: () => Promise<void>;
  /** Asks it to end; gives its exit code. */
  readonly stop: () => Promise<number | null>;
};

const built = join(import.meta.dirname, '../../dist/server/main.js');

/** Starts the built server on a free port; rejects with what it said when it does not get ready. */
export async function startBuilt(
  data: string,
  { args = [], env = {} }: { readonly args?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<BuiltServer> {
  const child = spawn(process.execPath, [built, '--port', '0', '--data', data, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const pins: Record<string, string> = {};
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const [, agent, pin] = /^sign-in: (\S+) PIN (\d{4})$/.exec(line) ?? [];
      if (agent && pin) pins[agent] = pin;
      if (line.startsWith('http://')) resolve(line);
    });
    void ended.then((code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    url,
    port: Number(new URL(url).port),
    process: child,
    pins,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}
