import { isIPv4 } from 'node:net';
import type { Service } from 'bonjour-service';
import { serviceType } from './announcement.ts';
import { openMdns } from './openMdns.ts';

/** A point that announced itself; whether it is the one it says is for its key to prove. */
export type FoundPoint = {
  readonly point: string;
  readonly name: string;
  /** Where it answers, `http://192.168.1.5:4610`, the likeliest first. */
  readonly addresses: readonly string[];
};

/** The most that are told of: a network is not asked for more than a person can choose from. */
const mostPoints = 20;

/**
 * The points that announce themselves in the local network within `forMs`, by name. Networks differ in what they let
 * through: an empty list says nothing about whether there is one, so an address can always be typed.
 */
export async function findPoints(
  { forMs, protocol }: { readonly forMs: number; readonly protocol: number },
  onFault: (error: unknown) => void,
): Promise<readonly FoundPoint[]> {
  const mdns = openMdns(onFault);
  const browser = mdns.find({ type: serviceType });
  try {
    await new Promise((resolve) => setTimeout(resolve, forMs));
    const found = browser.services.flatMap((service) => pointIn(service, protocol) ?? []);
    const once = new Map(found.map((point) => [point.point, point]));
    return [...once.values()].sort((a, b) => a.name.localeCompare(b.name)).slice(0, mostPoints);
  } finally {
    browser.stop();
    mdns.destroy();
  }
}

function pointIn({ txt, addresses = [], referer, port }: Service, protocol: number): FoundPoint | null {
  const { point, name } = txt ?? {};
  const speaksOurs = Number(txt?.protocol) === protocol;
  if (!speaksOurs || typeof point !== 'string' || typeof name !== 'string') return null;
  if (!/^[0-9A-HJKMNP-TV-Z]{8,12}$/.test(point) || !Number.isInteger(port) || port < 1 || port > 65_535) return null;
  // Where the announcement came from is an address that leads here; the rest may be of networks that don't.
  const hosts = [...new Set([referer?.address, ...addresses])].filter((host) => host !== undefined && isIPv4(host));
  if (hosts.length === 0) return null;
  return { point, name: name.slice(0, 80), addresses: hosts.map((host) => `http://${host}:${port}`) };
}
