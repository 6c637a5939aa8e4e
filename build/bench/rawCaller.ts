import { once } from 'node:events';
import { WebSocket } from 'ws';
import { arrivals, type Caller } from './caller.ts';
import { startChild } from './child.ts';
import type { RawOrder } from './rawServer.ts';

/** Calls at a server that sends these bytes to so many raw web sockets and does nothing else. */
export async function rawCaller(payload: string, screens: number): Promise<Caller> {
  const server = startChild(['raw']);
  const port = await server.ask<number>({ payload } satisfies RawOrder);
  const seen = arrivals();
  const sockets = await Promise.all(Array.from({ length: screens }, () => opened(port)));
  // Read as the screens of the other side are.
  for (const socket of sockets) socket.on('message', (data) => String(data).startsWith('42') && seen.note());
  const sender = await opened(port);
  return {
    pid: server.pid,
    call: () =>
      new Promise((resolve) => {
        sender.once('message', () => resolve(performance.now()));
        sender.send('call');
      }),
    prepare: async () => {},
    arrivals: seen,
    close: async () => {
      for (const socket of [...sockets, sender]) socket.close();
      await server.end();
    },
  };
}

async function opened(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
  await once(socket, 'open');
  return socket;
}
