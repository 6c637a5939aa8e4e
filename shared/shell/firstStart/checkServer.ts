import type { ServerCheck } from '../../protocol/bridge.ts';
import { protocolVersion } from '../../protocol/messages.ts';
import { addressOf } from './addressOf.ts';

const answerMs = 5_000;
/** Health is a few kB, in bytes: whatever sends more is no Ventanilla. */
const largestHealth = 256 * 1024;

/** Asks whether a Ventanilla server of this version answers at an address that somebody typed; takes 5 s at most. */
export async function checkServer(typed: string): Promise<ServerCheck> {
  const address = addressOf(typed);
  if (address === null) return { ok: false, why: 'no-address' };
  const signal = AbortSignal.timeout(answerMs);
  const answer = await fetch(`${address}/api/health`, { redirect: 'manual', signal }).catch(() => null);
  if (answer === null) return { ok: false, why: 'no-answer', detail: address };
  // 421: a server of ours that was not told this name.
  if (answer.status === 421) return { ok: false, why: 'other-name', detail: new URL(address).hostname };
  const health = answer.ok ? await healthIn(answer) : null;
  if (health === null) return { ok: false, why: 'not-ventanilla', detail: address };
  if (health.protocol !== protocolVersion) return { ok: false, why: 'other-version', detail: health.version };
  return { ok: true, address, point: health.point, version: health.version };
}

type SaidHealth = { readonly protocol: number; readonly version: string; readonly point: string };

async function healthIn(answer: Response): Promise<SaidHealth | null> {
  const bytes = await bytesOf(answer).catch(() => null);
  if (bytes === null) return null;
  try {
    const said = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Record<keyof SaidHealth, unknown>> | null;
    const { protocol, version, point } = said ?? {};
    const isHealth = typeof protocol === 'number' && typeof version === 'string' && typeof point === 'string';
    return isHealth ? { protocol, version: version.slice(0, 40), point: point.slice(0, 80) } : null;
  } catch {
    return null;
  }
}

async function bytesOf(answer: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > largestHealth) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
