import { isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';

/** What the guards look at: the same of a request and of a socket's handshake. */
export type GuardedRequest = {
  readonly method: string;
  /** Names in lower case, as Node gives them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly remoteAddress: string | undefined;
  /** Whether this server itself ended the TLS of the connection. */
  readonly tls?: boolean;
};

type Host = { readonly name: string; readonly port: number | null };

const loopbackPeers: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const sameSite: ReadonlySet<string> = new Set(['same-origin', 'none']);
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const hostPattern = /^(\[[0-9a-f:.]+\]|(?:[a-z0-9._-]*[a-z0-9_-]))\.?(?::(\d{1,5}))?$/i;

/** One spelling for a host: lower case, IPv6 in brackets and shortest; null when it is none. An IPv4 is never guessed. */
const spelledHost = (name: string): string | null => {
  if (!name.startsWith('[')) return name.toLowerCase();
  return isIPv6(name.slice(1, -1)) ? new URL(`http://${name}`).hostname : null;
};

/** The spelling of an own name: with the zone, IPv4-in-IPv6 and bare IPv6 that sockets tell, and letters beyond ASCII. */
const spelledName = (name: string): string | null => {
  const bare = name
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/\.$/, '');
  if (isIPv6(bare)) return spelledHost(`[${bare}]`);
  return /^[\x21-\x7e]+$/.test(bare) ? bare.toLowerCase() : domainToASCII(bare) || null;
};

const hostOf = (header: string | undefined): Host | null => {
  const [, name, port] = hostPattern.exec(header ?? '') ?? [];
  const known = name === undefined ? null : spelledHost(name);
  if (known === null || Number(port ?? 0) > 65_535) return null;
  return { name: known, port: port === undefined ? null : Number(port) };
};

/** A header that came exactly once: repeated ones are read differently by different programs. */
const single = ({ headers }: GuardedRequest, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

const isPresent = ({ headers }: GuardedRequest, name: string) => headers[name] !== undefined;

/**
 * Whether the `Host` header is a name or address of this point, at any port: `localhost` and loopback always, and
 * `names` (each `--name`, and the connection's own `localAddress`). Otherwise the answer is 421.
 */
export const hostAllowed = (hostHeader: string | undefined, names: readonly string[]): boolean => {
  const host = hostOf(hostHeader);
  if (host === null) return false;
  return loopbackNames.has(host.name) || names.some((name) => spelledName(name) === host.name);
};

/**
 * Whether the `Origin` header is absent or our own: http or https (only https where this server ended the TLS) with
 * exactly the host and port of the `Host` header. `null` and every other origin are foreign: the answer is 403.
 */
export const originAllowed = (origin: string | undefined, host: string | undefined, tls = false): boolean => {
  if (origin === undefined) return true;
  const [, scheme, authority] = /^(https?):\/\/([^/?#@\s]+)$/i.exec(origin) ?? [];
  if (authority === undefined || host === undefined) return false;
  return authority.toLowerCase() === host.toLowerCase() && (!tls || scheme?.toLowerCase() === 'https');
};

const hasOwnOrigin = (request: GuardedRequest) => {
  const origin = single(request, 'origin');
  return origin !== undefined && originAllowed(origin, single(request, 'host'), request.tls);
};

const hasOwnOrNoOrigin = (request: GuardedRequest) => !isPresent(request, 'origin') || hasOwnOrigin(request);

/** Whether a peer's address is this machine. */
export const isLoopbackPeer = (address: string | undefined): boolean => loopbackPeers.has(address ?? '');

/** Whether a proxy says that it stands in between. */
const isForwarded = ({ headers }: GuardedRequest) =>
  Object.entries(headers).some(([name, value]) => value !== undefined && /^(forwarded|via|x-forwarded.*)$/i.test(name));

/** Whether this comes from the server's own machine without a proxy: what a supervisor "at the server itself" means. */
export const isAtServer = (request: GuardedRequest): boolean =>
  isLoopbackPeer(request.remoteAddress) && !isForwarded(request);

/**
 * Whether the sample's kiosk and display need no token: a loopback peer, `Host` loopback at our port, no proxy, `Origin`
 * absent or own, `Sec-Fetch-Site` absent, `same-origin` or `none`. All must hold; the sample itself is the caller's to ask.
 */
export const isLocalWithoutToken = (request: GuardedRequest, port: number): boolean => {
  const host = hostOf(single(request, 'host'));
  if (host === null || !loopbackNames.has(host.name)) return false;
  if ((host.port ?? (request.tls ? 443 : 80)) !== port) return false;
  const site = single(request, 'sec-fetch-site');
  const isSameSite = !isPresent(request, 'sec-fetch-site') || sameSite.has(site ?? '');
  return isAtServer(request) && isSameSite && hasOwnOrNoOrigin(request);
};

/**
 * Whether a request may be signed by the cookie: one that changes something needs our own `Origin`, present. A socket's
 * handshake is a GET that commands follow: there say `changes: true`.
 */
export const cookieAllowed = (request: GuardedRequest, changes = !safeMethods.has(request.method)): boolean =>
  changes ? hasOwnOrigin(request) : hasOwnOrNoOrigin(request);
