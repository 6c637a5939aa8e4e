import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** A reverse proxy as people put one before a server; `host`: what it makes of the visitor's `Host`. */
export type ReverseProxy = { readonly port: number; readonly close: () => Promise<void> };

/** Opens one before a port of this machine. As nginx does by itself it may put the server's own address in place of the `Host`. */
export async function openReverseProxy(to: number, host: 'kept' | 'own'): Promise<ReverseProxy> {
  const open = new Set<Duplex>();
  const passedOn = ({ method, url, headers }: IncomingMessage) =>
    request({
      ...{ host: '127.0.0.1', port: to, method, path: url },
      headers: { ...headers, ...(host === 'own' && { host: `127.0.0.1:${to}` }) },
    });
  const server = createServer((asked, answer) => {
    const further = passedOn(asked);
    further.on('response', (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    asked.pipe(further);
  });
  server.on('upgrade', (asked, near) => {
    const further = passedOn(asked);
    open.add(near.on('error', () => near.destroy()));
    further.on('upgrade', ({ statusCode, statusMessage, headers }, far, head) => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      near.write([`HTTP/1.1 ${statusCode} ${statusMessage}`, ...lines, '', ''].join('\r\n'));
      // What came right behind the answer is the first word of the other side.
      near.write(head);
      open.add(far.on('error', () => far.destroy()));
      far.pipe(near).pipe(far);
    });
    further.on('response', ({ statusCode }) => near.end(`HTTP/1.1 ${statusCode} No\r\nConnection: close\r\n\r\n`));
    further.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const end of open) end.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
