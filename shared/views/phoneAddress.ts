import type { Setup } from '../domain/setup.ts';

/** How other machines reach the server. */
export type Reachable = {
  readonly port: number;
  /** Its names and addresses, the best first; none: it listens to its own machine only. */
  readonly names: readonly string[];
};

/**
 * Where phones reach the point, `https://turno.example`, with no slash at the end; null: they cannot, and a QR code would
 * lead nowhere. A ticket is followed at `${phoneAddress}/t/${code}`.
 */
export function phoneAddress(
  { publicAddress, hostNames }: Pick<Setup, 'publicAddress' | 'hostNames'>,
  { port, names }: Reachable,
): string | null {
  if (publicAddress !== undefined) return publicAddress.replace(/\/+$/, '');
  return networkAddress({ hostNames }, { port, names })?.replace(/:80$/, '') ?? null;
}

/**
 * Where the machines of the point's own network reach its server, always with the port, `http://192.168.1.5:4610`: an app
 * takes an address without one for the usual. null: only its own machine reaches it.
 */
export function networkAddress({ hostNames }: Pick<Setup, 'hostNames'>, { port, names }: Reachable): string | null {
  const [own] = names;
  if (own === undefined) return null;
  const name = hostNames[0] ?? own;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
