import type { IncomingMessage } from 'node:http';
import { type GuardedRequest, hostAllowed, originAllowed } from './guard.ts';
import type { OwnAddresses } from './ownAddresses.ts';

/** What the guards look at of a request or of a socket's handshake. */
export const knockOf = ({ method = 'GET', headers, socket }: IncomingMessage): GuardedRequest => ({
  method,
  headers,
  remoteAddress: socket.remoteAddress,
});

/** Why a request is turned away before anything is read of it: under a foreign name, or from a foreign page. null: come in. */
export function refusalAtDoor(
  { headers, socket }: IncomingMessage,
  { names, origins }: OwnAddresses,
): 'wrong-host' | 'foreign-origin' | null {
  const { host, origin } = headers;
  if (!hostAllowed(host, [...names, socket.localAddress ?? ''])) return 'wrong-host';
  const isOwn = originAllowed(origin, host) || origins.includes(origin ?? '');
  return isOwn ? null : 'foreign-origin';
}
