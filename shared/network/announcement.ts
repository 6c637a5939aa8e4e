/** The service under which a point announces itself: `_ventanilla._tcp` (RFC 6763). */
export const serviceType = 'ventanilla';

/** What a point says of itself to whoever looks for one. Nothing here may be believed before its key has proved it. */
export type Announcement = {
  /** The point's id: two points of one organisation may have one name. */
  readonly point: string;
  readonly name: string;
  readonly port: number;
  readonly protocol: number;
};

/** A name for the network, at most 63 bytes (RFC 6763 §4.1.1) and of its own: the point's name and its id. */
export function instanceName({ name, point }: Announcement): string {
  const room = 63 - Buffer.byteLength(` ${point}`);
  let short = name.replaceAll(/[\p{Cc}.]/gu, ' ').trim();
  while (Buffer.byteLength(short) > room) short = [...short].slice(0, -1).join('');
  return `${short} ${point}`;
}
