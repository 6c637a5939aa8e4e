import type { Role } from '../role.ts';

const answerMs = 5_000;
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether the server at an address must first let this device in. The sample's own kiosk and display need not be; and a counter
 * on the server's own machine has nobody between.
 */
export async function needsPairing(address: string, role: Role, screen: string | null): Promise<boolean> {
  if (role.firstScreen === null) return !loopback.has(new URL(address).hostname);
  const path = `/api/views/${role.name}/${encodeURIComponent(screen ?? role.firstScreen)}`;
  const signal = AbortSignal.timeout(answerMs);
  const answer = await fetch(`${address}${path}`, { redirect: 'manual', signal }).catch(() => null);
  return answer === null || !answer.ok;
}
