import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const group = { address: '224.0.0.251', port: 5354 };

/** Whether this machine hears what it says to a multicast group itself: without it no point can be found here. */
export async function hearsMulticast(): Promise<boolean> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  try {
    socket.bind(group.port);
    await once(socket, 'listening');
    socket.addMembership(group.address);
    const heard = once(socket, 'message', { signal: AbortSignal.timeout(1_000) });
    socket.send('ventanilla', group.port, group.address);
    await heard;
    return true;
  } catch {
    return false;
  } finally {
    socket.close();
  }
}
