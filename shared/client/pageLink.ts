import { bridgeHere } from './bridge.ts';
import { bridgeLink } from './bridgeLink.ts';
import type { KeptDevice } from './keptDevice.ts';
import type { Link } from './link.ts';
import { socketLink } from './socketLink.ts';

/** The page's link to the service point: over the bridge in an Electron app, over a socket in a browser, there as what it keeps. */
export function pageLink(kept?: Pick<KeptDevice, 'auth'>): Link {
  const bridge = bridgeHere();
  if (bridge) return bridgeLink(bridge);
  return kept ? socketLink({ socket: { auth: kept.auth } }) : socketLink();
}
