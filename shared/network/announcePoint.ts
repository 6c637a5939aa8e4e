import { type Announcement, instanceName, serviceType } from './announcement.ts';
import { openMdns } from './openMdns.ts';

/** How long a goodbye may take, in ms: a network that is gone must not keep the server. */
const goodbyeMs = 500;

/** Announces a point in the local network until the function it gives back is called, which tells the others that it goes. */
export function announcePoint(said: Announcement, onFault: (error: unknown) => void): () => Promise<void> {
  const mdns = openMdns(onFault);
  mdns.publish({
    name: instanceName(said),
    type: serviceType,
    port: said.port,
    txt: { point: said.point, name: said.name, protocol: String(said.protocol) },
    // Its name holds its id: nobody else has it, and probing would only make the start later.
    probe: false,
  });
  return async () => {
    const goodbye = new Promise<void>((resolve) => mdns.unpublishAll(() => resolve()));
    await Promise.race([goodbye, new Promise((resolve) => setTimeout(resolve, goodbyeMs).unref())]);
    mdns.destroy();
  };
}
