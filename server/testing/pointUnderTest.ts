import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../shared/domain/commands.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Health, Reply } from '../../shared/protocol/messages.ts';
import { type Outside, type Started, start } from '../start.ts';
import { type Answered, type Asking, ask } from './ask.ts';

/** A real server on a free port of this machine, with a data folder of its own. */
export type PointUnderTest = {
  readonly port: number;
  readonly data: string;
  readonly started: Started;
  readonly faults: readonly unknown[];
  readonly pinOf: (agent: string) => string;
  readonly ask: (asking: Asking) => Promise<Answered>;
  readonly send: (id: string, command: Command | object, token?: string) => Promise<Answered<Reply>>;
  readonly signIn: (agent: string) => Promise<string>;
  readonly health: () => Promise<Health>;
  /** Ends it and starts it again on the same folder. */
  readonly restart: () => Promise<PointUnderTest>;
  readonly stop: () => Promise<void>;
};

const nowhere = join(import.meta.dirname, 'pages');

/** Starts the point that an empty folder begins with. The clock is the machine's, moved by what the test brings. */
export async function startPoint(
  brought: Partial<Outside> & { readonly data?: string; readonly names?: string[] } = {},
): Promise<PointUnderTest> {
  const data = brought.data ?? (await mkdtemp(join(tmpdir(), 'ventanilla-')));
  const faults: unknown[] = [];
  const outside: Outside = {
    pages: nowhere,
    version: '0.0.0-test',
    clock: () => Date.now() as Instant,
    onFault: (fault) => faults.push(fault),
    // A clock that a test holds in its hand stands still between its steps.
    ...(brought.clock && { steady: brought.clock }),
    ...brought,
  };
  const started = await start(
    { port: 0, hosts: ['127.0.0.1', '::1'], dataDir: data, names: brought.names ?? [] },
    outside,
  );
  if (!started.ok) throw new Error(started.text);
  const port = Number(new URL(started.url).port);
  const asked = <Body>(asking: Asking) => ask<Body>(port, asking);
  const pinOf = (agent: string) => started.lines.find((line) => line.startsWith(`sign-in: ${agent} `))?.slice(-4) ?? '';
  return {
    port,
    data,
    started,
    faults,
    pinOf,
    ask: asked,
    send: (id, command, token) =>
      asked<Reply>({ method: 'POST', path: '/api/commands', json: { id, command }, ...(token && { token }) }),
    signIn: async (agent) => {
      const { body } = await asked<{ token: string }>({
        method: 'POST',
        path: '/api/sign-in',
        json: { agent, pin: pinOf(agent) },
      });
      return body.token;
    },
    health: async () => (await asked<Health>({ path: '/api/health' })).body,
    restart: async () => {
      await started.stop();
      return startPoint({ ...brought, data });
    },
    stop: async () => {
      await started.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
