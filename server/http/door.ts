import type { IncomingMessage } from 'node:http';
import { type GuardedRequest, hostAllowed, originAllowed } from './guard.ts';

/** What the guards look at of a request or of a socket's handshake. */
export const knockOf = ({ method = 'GET', headers, socket }: IncomingMessage): GuardedRequest => ({
  method,
  headers,
  remoteAddress: socket.remoteAddress,
});

/** Why a request is turned away before anything is read of it: under a foreign name, or from a foreign page. null: come in. */
export function refusalAtDoor(
  { headers, socket }: IncomingMessage,
  names: readonly string[],
): 'wrong-host' | 'foreign-origin' | null {
  const { host, origin } = headers;
  if (!hostAllowed(host, [...names, socket.localAddress ?? ''])) return 'wrong-host';
  return originAllowed(origin, host) ? null : 'foreign-origin';
}
