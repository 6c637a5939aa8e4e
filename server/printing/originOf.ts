import type { Setup } from '../../shared/domain/setup.ts';

/** Where phones reach the point: its public address, or its first name on the local network, or what the server says at the start. */
export function originOf(
  { publicAddress, hostNames }: Pick<Setup, 'publicAddress' | 'hostNames'>,
  { port, url }: { readonly port: number; readonly url: string },
): string {
  if (publicAddress !== undefined) return publicAddress;
  const [name] = hostNames;
  return name === undefined ? url : `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
