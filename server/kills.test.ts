import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../shared/protocol/messages.ts';
import { ask } from './testing/ask.ts';
import { type BuiltServer, startBuilt } from './testing/builtServer.ts';
import { issuedOnDisk } from './testing/onDisk.ts';

const kills = Number(process.env.KILLS ?? 30);
const senders = 16;

let data: string;
let server: BuiltServer;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'ventanilla-kills-'));
  server = await startBuilt(data);
});
afterAll(async () => {
  await server.kill();
  await rm(data, { recursive: true, force: true });
});

const take = (id: string) =>
  ask<Reply>(server.port, {
    method: 'POST',
    path: '/api/commands',
    json: { id, command: { type: 'take-ticket', service: 'payments' } },
  });

function labelIn(reply: Reply): string | undefined {
  const event = reply.ok ? reply.events[0] : undefined;
  return event?.type === 'ticket-taken' ? event.ticket.label : undefined;
}

describe(`kill -9 under load, ${kills} times`, () => {
  it('loses nothing that was acknowledged, doubles nothing, and always starts again', {
    timeout: 60_000 + kills * 9_000,
  }, async () => {
    const acknowledged = new Map<string, string>();
    const asked = new Set<string>();
    for (let round = 0; round < kills; round += 1) {
      let isOver = false;
      const load = Array.from({ length: senders }, async (_, sender) => {
        for (let n = 0; !isOver; n += 1) {
          const id = `r${round}-s${sender}-${n}`;
          asked.add(id);
          const label = await take(id).then(
            ({ body }) => labelIn(body),
            () => undefined,
          );
          if (label) acknowledged.set(id, label);
        }
      });
      await sleep(20 + Math.random() * 120);
      // A busy machine may have done nothing yet: a kill without load would prove nothing.
      while (acknowledged.size <= (round + 1) * senders) await sleep(5);
      await server.kill();
      isOver = true;
      await Promise.all(load);
      server = await startBuilt(data);
    }

    const issued = await issuedOnDisk(data);
    const labels = new Map(issued.map(({ id, label }) => [id, label]));
    expect(acknowledged.size).toBeGreaterThan(kills * senders);
    expect([...acknowledged].filter(([id, label]) => labels.get(id) !== label)).toEqual([]);
    expect(new Set(issued.map(({ label }) => label)).size).toBe(issued.length);
    expect(new Set(issued.map(({ id }) => id)).size).toBe(issued.length);

    const unanswered = [...asked].filter((id) => !acknowledged.has(id));
    expect(unanswered.length).toBeGreaterThan(0);
    for (const id of unanswered.slice(0, 100)) {
      const label = labelIn((await take(id)).body);
      expect(label).toMatch(/^B\d{3,}$/);
      if (labels.has(id)) expect(label).toBe(labels.get(id));
    }
  });
});
