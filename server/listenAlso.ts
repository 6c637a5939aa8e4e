import type { Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';

/** A further address that a server answers on. */
export type FurtherAddress = { readonly close: () => Promise<void> };

export type ListenAlsoOutcome =
  | { readonly ok: true; readonly address: FurtherAddress }
  | { readonly ok: false; readonly why: 'no-such-address' | 'in-use' };

const outcomes: Readonly<Record<string, 'no-such-address' | 'in-use'>> = {
  EADDRNOTAVAIL: 'no-such-address',
  EAFNOSUPPORT: 'no-such-address',
  EINVAL: 'no-such-address',
  EADDRINUSE: 'in-use',
};

const opened = (server: Server): FurtherAddress => ({
  close: () => new Promise((resolve) => server.close(() => resolve())),
});

/**
 * Lets an HTTP server that already listens answer on one more address at the same port, as one and the same server. A
 * machine without that address (no IPv6) is a value, and so is a port that another program has there. Throws otherwise.
 */
export const listenAlso = (http: HttpServer, host: string, port: number): Promise<ListenAlsoOutcome> =>
  new Promise((resolve, reject) => {
    // Handing a connection over is Node's documented way: upgrades, time limits and addresses work as on the first.
    // With the options that an HTTP server gives its own connections, so that it finds these in the same state.
    const further = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => http.emit('connection', socket));
    further.once('error', (error: NodeJS.ErrnoException) => {
      const why = outcomes[error.code ?? ''];
      if (why === undefined) reject(error);
      else resolve({ ok: false, why });
    });
    further.listen({ host, port, ipv6Only: true }, () => resolve({ ok: true, address: opened(further) }));
  });
