import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** An address of this machine that takes no connection and refuses none: its program listens, and never looks. */
export type BlackHole = { readonly port: number; readonly close: () => void };

const listener = `
  const server = require('node:net').createServer();
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    require('node:fs').writeSync(1, String(server.address().port));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
`;

/** Opens one and fills the queue of those who wait to be let in. */
export async function openBlackHole(): Promise<BlackHole> {
  const child = spawn(process.execPath, ['-e', listener], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((resolve) => child.stdout.once('data', (text) => resolve(Number(text))));
  const queue: Socket[] = [];
  for (let n = 0; n < 4; n += 1) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    queue.push(socket);
  }
  await sleep(50);
  return {
    port,
    close: () => {
      for (const socket of queue) socket.destroy();
      child.kill('SIGKILL');
    },
  };
}
