/** Where a point's server listens unless it is told otherwise. */
const usualPort = 4610;

/**
 * The address somebody typed as `http://host:port`: a bare name gets `http` and the usual port, and what a browser's bar
 * would add is left out. null: it is no address of a server (credentials, another scheme, no host).
 */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (/\s/.test(text) || !URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.username !== '' || url.password !== '' || url.hostname === '') return null;
  const saysPort = /^[a-z]+:\/\/(\[[^\]]*\]|[^/?#:]*):\d+/i.test(withScheme);
  if (!saysPort && url.protocol === 'http:') url.port = String(usualPort);
  return url.origin;
}
