import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';

const delayMs = 8;

let folder: string;
let server: BuiltServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ventanilla-slow-'));
  const shim = join(folder, 'slowFlush.so');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', shim, join(import.meta.dirname, 'slowFlush.c'), '-ldl']);
  const env = { LD_PRELOAD: shim, SLOW_FLUSH_US: String(delayMs * 1000) };
  server = await startBuilt(join(folder, 'data'), { env });
});
afterAll(async () => {
  await server.kill();
  await rm(folder, { recursive: true, force: true });
});

async function take(id: string): Promise<number> {
  const from = performance.now();
  const { status } = await ask(server.port, {
    method: 'POST',
    path: '/api/commands',
    json: { id, command: { type: 'take-ticket', service: 'payments' } },
  });
  expect(status).toBe(200);
  return performance.now() - from;
}

describe(`on a disk whose every flush takes ${delayMs} ms more`, () => {
  it('acknowledges nothing earlier than its flush', async () => {
    const times: number[] = [];
    for (let n = 0; n < 100; n += 1) times.push(await take(`one-${n}`));
    times.sort((a, b) => a - b);
    console.info(
      `acknowledged after ${times[0]?.toFixed(1)} ms at least, ${times[50]?.toFixed(1)} ms in the middle, of 100`,
    );
    expect(times[0]).toBeGreaterThanOrEqual(delayMs);
  });

  it('shares a flush among those who wait together', async () => {
    const from = performance.now();
    const times = await Promise.all(Array.from({ length: 64 }, (_, n) => take(`many-${n}`)));
    const allMs = performance.now() - from;
    console.info(
      `64 at once: all acknowledged in ${allMs.toFixed(0)} ms, none before ${Math.min(...times).toFixed(1)} ms`,
    );
    expect(Math.min(...times)).toBeGreaterThanOrEqual(delayMs);
    expect(allMs).toBeLessThan((64 * delayMs) / 2);
  });
});
