import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import type { Serving } from './child.ts';

/** A socket.io server that gives every message back, and does nothing else; its answer is its port. */
export async function echoServer(): Promise<Serving> {
  const http = createServer();
  const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
  io.on('connection', (socket) => {
    socket.on('echo', (message: unknown, answer: (message: unknown) => void) => answer(message));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return { answer: async () => port, close: async () => void (await io.close()) };
}
