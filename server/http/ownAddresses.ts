import type { Setup } from '../../shared/domain/setup.ts';

/** Under which names the point answers, and which pages are its own. */
export type OwnAddresses = {
  readonly names: readonly string[];
  /** Besides that of the request's own `Host`: as a browser writes them, `https://turno.example`. */
  readonly origins: readonly string[];
};

/**
 * The names of the start and of the setup. The public address counts as both: a reverse proxy may pass the visitor's `Host`
 * on, or put the server's own in its place.
 */
export function ownAddresses(
  names: readonly string[],
  { hostNames, publicAddress }: Pick<Setup, 'hostNames' | 'publicAddress'>,
): OwnAddresses {
  const named = [...names, ...hostNames];
  // The setup is checked by its letters only: a port beyond 65535 is no address.
  if (publicAddress === undefined || !URL.canParse(publicAddress)) return { names: named, origins: [] };
  const { hostname, origin } = new URL(publicAddress);
  return { names: [...named, hostname], origins: [origin] };
}
