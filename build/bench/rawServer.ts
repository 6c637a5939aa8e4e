import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Serving } from './child.ts';

/** What the raw server sends to everybody from now on. */
export type RawOrder = { readonly payload: string };

/**
 * The least that can tell many screens: on any message it answers the sender and, in the next tick, sends the same bytes
 * to every other socket, one after the other. Its answer is its port.
 */
export async function rawServer(): Promise<Serving> {
  const http = createServer();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  const screens = new Set<WebSocket>();
  let payload = Buffer.from('');
  const send = () => {
    for (const screen of screens) screen.send(payload, { binary: false });
  };
  server.on('connection', (socket) => {
    screens.add(socket);
    socket.on('close', () => screens.delete(socket));
    socket.on('message', () => {
      screens.delete(socket);
      socket.send('sent');
      setImmediate(send);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    answer: async (order) => {
      if (order) payload = Buffer.from((order as RawOrder).payload);
      return (http.address() as AddressInfo).port;
    },
    close: async () => {
      server.close();
      http.closeAllConnections();
    },
  };
}
