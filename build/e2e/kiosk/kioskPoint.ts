import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../../server/testing/ask.ts';
import { type BuiltServer, startBuilt } from '../../../server/testing/builtServer.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { sampleSetup } from '../../../shared/domain/sampleSetup.ts';
import type { Setup } from '../../../shared/domain/setup.ts';
import type { Reply, ViewMessage } from '../../../shared/protocol/messages.ts';
import type { KioskView } from '../../../shared/views/kioskView.ts';

/** The built server whose setup a test changes as its supervisor does. */
export type KioskPoint = {
  readonly server: BuiltServer;
  readonly data: string;
  readonly setUp: (changes: Partial<Setup>) => Promise<void>;
  /** Sends as the kiosk, or as the supervisor. */
  readonly send: (command: object, as?: 'kiosk' | 'supervisor') => Promise<Reply>;
  readonly view: () => Promise<KioskView>;
  /** The entries of the journal after a seq. */
  readonly entries: (after: number) => Promise<readonly Entry[]>;
  readonly close: () => Promise<void>;
};

/** Opens one on an empty data folder. */
export async function openKioskPoint(): Promise<KioskPoint> {
  const data = await mkdtemp(join(tmpdir(), 'ventanilla-kiosk-'));
  const server = await startBuilt(data);
  const { body } = await ask<{ token: string }>(server.port, {
    ...{ method: 'POST', path: '/api/sign-in', json: { agent: 'supervisor', pin: server.pins.supervisor } },
  });
  let sent = 0;
  const send: KioskPoint['send'] = async (command, as = 'kiosk') => {
    sent += 1;
    const json = { id: `test-${sent}`, command };
    const token = as === 'supervisor' ? { token: body.token } : {};
    return (await ask<Reply>(server.port, { method: 'POST', path: '/api/commands', json, ...token })).body;
  };
  return {
    server,
    data,
    send,
    setUp: async (changes) => {
      const reply = await send({ type: 'change-setup', setup: { ...sampleSetup, ...changes } }, 'supervisor');
      if (!reply.ok) throw new Error(reply.text);
    },
    view: async () => (await ask<ViewMessage<KioskView>>(server.port, { path: '/api/views/kiosk/k1' })).body.view,
    entries: async (after) => {
      const path = `/api/entries?after=${after}`;
      // A single line of the answer is itself JSON: `ask` gives it back parsed.
      const answered = await ask<string | Entry>(server.port, { path, token: body.token });
      if (typeof answered.body !== 'string') return [answered.body];
      return answered.body
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Entry);
    },
    close: async () => {
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
