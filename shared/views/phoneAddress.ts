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
  const [own] = names;
  if (own === undefined) return null;
  const name = hostNames[0] ?? own;
  const host = name.includes(':') ? `[${name}]` : name;
  return port === 80 ? `http://${host}` : `http://${host}:${port}`;
}
