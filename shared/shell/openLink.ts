import type { Link, PostingLink } from '../client/link.ts';
import { socketLink } from '../client/socketLink.ts';
import { authFor } from './authFor.ts';
import type { Identity } from './identity.ts';
import type { Log } from './log/log.ts';
import type { SlipPrinter } from './printing/slipPrinter.ts';

/** What a role puts around the link to the server: a kiosk goes on without it. */
export type WrapLinks = (wrapping: LinkWrapping) => WrappedLinks;

export type WrappedLinks = {
  readonly wrap: (line: PostingLink) => Link;
  /** Prints the test page on a printer that this device owns; left out where a role owns none. */
  readonly printTestPage?: SlipPrinter['printTestPage'];
};

export type LinkWrapping = {
  /** Where this device keeps what is its own. */
  readonly folder: string;
  /** Where the server is; null: it is not known yet. */
  readonly server: () => string | null;
  /** Which screen of the point it is now; null: it is told by who signs in. */
  readonly screen: () => string | null;
  /** The fingerprint of the point that let it in; null: none has. */
  readonly point: () => string | null;
  /** With which it makes the codes of its tickets, in base64url; null: it was given none. */
  readonly ticketKey: () => string | null;
  readonly log: Log;
};

/** The link of the main process to the server, in the name of whoever this device is when it connects. */
export const openLink = (server: string, identity: Identity): PostingLink =>
  socketLink({
    url: server,
    socket: {
      // Asked at every connection: somebody may have signed in since.
      auth: authFor(identity),
    },
  });
