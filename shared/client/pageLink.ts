import { bridgeHere } from './bridge.ts';
import { bridgeLink } from './bridgeLink.ts';
import type { Link } from './link.ts';
import { socketLink } from './socketLink.ts';

/** The page's link to the service point: over the bridge in an Electron app, over a socket in a browser. */
export function pageLink(): Link {
  const bridge = bridgeHere();
  return bridge ? bridgeLink(bridge) : socketLink();
}
