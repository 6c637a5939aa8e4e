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
  /** What it has written to standard error so far. */
  readonly said: () => string;
  /** Ends it as a power cut would: no handler runs. */
  readonly kill: () => Promise<void>;
  /** Asks it to end; gives its exit code. */
  readonly stop: () => Promise<number | null>;
};

export type HowToStart = {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** A free one, where it is not said. */
  readonly port?: number;
  /** Another user that runs it, by number. */
  readonly user?: number;
  /** Another copy of the built server. */
  readonly program?: string;
  /** Where its standard error goes instead of into `said`: a descriptor. */
  readonly log?: number;
};

/** How a start ended that was refused. */
export type RefusedStart = { readonly code: number | null; readonly said: string };

const built = join(import.meta.dirname, '../../dist/server/main.js');

/** Starts the built server; rejects with what it said when it does not get ready. */
export async function startBuilt(data: string, how: HowToStart = {}): Promise<BuiltServer> {
  const { child, ended, said } = spawnBuilt(data, how);
  const pins: Record<string, string> = {};
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const [, agent, pin] = /^sign-in: (\S+) PIN (\d{4})$/.exec(line) ?? [];
      if (agent && pin) pins[agent] = pin;
      if (line.startsWith('http://')) resolve(line);
    });
    void ended.then((code) => reject(new Error(`The server ended with ${code}: ${said()}`)));
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
    said,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

/** Starts the built server where it must not get ready; rejects if it does. */
export async function startRefused(data: string, how: HowToStart = {}): Promise<RefusedStart> {
  const { child, ended, said } = spawnBuilt(data, how);
  const ready = once(createInterface(child.stdout), 'line').then(() => 'ready' as const);
  const code = await Promise.race([ended, ready]);
  if (code !== 'ready') return { code, said: said().trim() };
  child.kill('SIGKILL');
  await ended;
  throw new Error(`The server got ready on ${data}.`);
}

function spawnBuilt(data: string, { args = [], env = {}, port = 0, user, program = built, log }: HowToStart) {
  const child = spawn(process.execPath, [program, '--port', String(port), '--data', data, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', log ?? 'pipe'],
    ...(user !== undefined && { uid: user, gid: user }),
  });
  const stdout = child.stdout;
  if (!stdout) throw new Error('The server has no standard output.');
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  // Not at its exit: what it said last may still be under way.
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child: Object.assign(child, { stdout }), ended, said: () => said };
}
