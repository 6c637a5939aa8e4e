import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

const isLoopback = (host: string) => host === '::1' || host.startsWith('127.') || host === 'localhost';
const isEverywhere = (host: string) => host === '0.0.0.0' || host === '::';

/** The names and addresses at which other machines reach a server that listens so, the best first; none: on loopback only. */
export function reachableNames(
  { hosts, names }: Pick<Config, 'hosts' | 'names'>,
  own: () => readonly string[] = ownAddresses,
): readonly string[] {
  const open = hosts.filter((host) => !isLoopback(host));
  if (open.length === 0) return [];
  const addresses = open.flatMap((host) => (isEverywhere(host) ? own() : [host]));
  return [...names.filter((name) => !isIP(name) && !isLoopback(name)), ...addresses];
}

/** This machine's IPv4 addresses in its networks. */
const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
  );
