import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a port that can be cut as a cable is: what is under way stands still, what is new finds nobody. */
export type CuttableWay = {
  readonly port: number;
  readonly cut: () => void;
  /** From now on what is asked arrives, and no answer comes back. */
  readonly cutAnswers: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

/** Opens a way to a port of this machine. */
export async function openWay(to: number): Promise<CuttableWay> {
  const open = new Set<Socket>();
  const answering = new Set<Socket>();
  let isCut = false;
  const server: Server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    for (const end of [near, far]) {
      open.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => open.delete(end));
    }
    near.pipe(far);
    far.pipe(near);
    answering.add(far);
    far.on('close', () => answering.delete(far));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    // A cut cable says nothing to either side: they are left to find out by silence.
    cut: () => {
      isCut = true;
      for (const end of open) {
        end.unpipe();
        end.pause();
      }
    },
    cutAnswers: () => {
      for (const far of answering) far.unpipe().resume();
    },
    mend: () => {
      isCut = false;
      for (const end of open) end.destroy();
    },
    close: async () => {
      for (const end of open) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
