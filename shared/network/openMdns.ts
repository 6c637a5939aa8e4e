import type { EventEmitter } from 'node:events';
import { Bonjour } from 'bonjour-service';

/** Multicast DNS on this machine's networks; what goes wrong there is told, and never ends the program. */
export function openMdns(onFault: (error: unknown) => void): Bonjour {
  const mdns = new Bonjour({}, onFault);
  // The package leaves its socket's own `error` unheard (a port that another program holds alone), which would end us.
  const { server } = mdns as unknown as { readonly server: { readonly mdns: EventEmitter } };
  server.mdns.on('error', onFault);
  return mdns;
}
