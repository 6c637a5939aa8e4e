import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../../server/testing/ask.ts';
import { type BuiltServer, startBuilt } from '../../../server/testing/builtServer.ts';
import { sampleSetup } from '../../../shared/domain/sampleSetup.ts';
import type { Setup } from '../../../shared/domain/setup.ts';
import type { Reply } from '../../../shared/protocol/messages.ts';

/** The built server that a test kills and starts again on the same folder and port. */
export type KillablePoint = {
  readonly server: () => BuiltServer;
  readonly url: string;
  readonly kill: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  /** Calls everybody who waits, at a counter that serves everything; gives the labels in the order of the calls. */
  readonly callAll: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** Opens one with the sample's setup and these changes; `logo`: the file that its papers bear. */
export async function openKillablePoint(changes: Partial<Setup>, logo?: Buffer): Promise<KillablePoint> {
  const data = await mkdtemp(join(tmpdir(), 'ventanilla-killed-'));
  if (logo) await writeFile(join(data, 'logo.png'), logo);
  let server = await startBuilt(data, { args: ['--name', 'punto.test'] });
  const { url, port } = server;
  let sent = 0;

  async function senderOf(agent: string): Promise<(command: object) => Promise<Reply>> {
    const signIn = { method: 'POST', path: '/api/sign-in', json: { agent, pin: server.pins[agent] } };
    const { token } = (await ask<{ token: string }>(port, signIn)).body;
    return async (command) => {
      sent += 1;
      const json = { id: `test-${sent}`, command };
      return (await ask<Reply>(port, { method: 'POST', path: '/api/commands', json, token })).body;
    };
  }

  const supervisor = await senderOf('supervisor');
  const changed = await supervisor({ type: 'change-setup', setup: { ...sampleSetup, ...changes } });
  if (!changed.ok) throw new Error(changed.text);
  return {
    server: () => server,
    url,
    kill: () => server.kill(),
    startAgain: async () => {
      server = await startBuilt(data, { args: ['--name', 'punto.test'], port });
    },
    callAll: async () => {
      const agent = await senderOf('agent6');
      await agent({ type: 'open-counter', counter: '6' });
      const called: string[] = [];
      for (let after: string | null = null; ; ) {
        const reply = await agent({ type: 'call-next', counter: '6', after });
        const call = reply.ok ? reply.events.find((event) => event.type === 'ticket-called') : undefined;
        if (!call) return called;
        called.push(call.label);
        after = call.ticketId;
        await agent({ type: 'start-service', counter: '6' });
      }
    },
    close: async () => {
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
