import { connect, createServer, type Socket } from 'node:net';

/** A way to a port on which what is asked arrives while its answers may get lost. */
export type LossyWay = {
  readonly port: number;
  /** From now on nothing comes back; what is sent arrives, on the connections there are and on new ones. */
  readonly loseAnswers: () => void;
  /** Everything arrives again, on new connections. */
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

/** Opens a way to a port of this machine. */
export async function openLossyWay(to: number): Promise<LossyWay> {
  const open = new Set<Socket>();
  let isLossy = false;
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const end of [near, far]) {
      open.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => open.delete(end));
    }
    near.pipe(far);
    far.on('data', (bytes) => isLossy || near.write(bytes));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const endAll = () => {
    for (const end of open) end.destroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    loseAnswers: () => {
      isLossy = true;
    },
    mend: () => {
      isLossy = false;
      endAll();
    },
    close: async () => {
      endAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
