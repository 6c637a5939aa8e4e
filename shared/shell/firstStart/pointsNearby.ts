import { findPoints } from '../../network/findPoints.ts';
import type { PointNearby } from '../../protocol/bridge.ts';
import { protocolVersion } from '../../protocol/messages.ts';
import type { Log } from '../log/log.ts';

/** How long announcements are waited for, in ms: a point answers within a second, a busy network within three. */
const waitMs = 3_000;

/** The points that announce themselves in the local network, each with the address from which it was heard. */
export async function pointsNearby(log: Log): Promise<readonly PointNearby[]> {
  const onFault = (error: unknown) => log(`looking for points: ${error instanceof Error ? error.message : error}`);
  const found = await findPoints({ forMs: waitMs, protocol: protocolVersion }, onFault);
  return found.flatMap(({ name, addresses: [address] }) => (address === undefined ? [] : [{ name, address }]));
}
