import type { Link } from '../client/link.ts';
import { socketLink } from '../client/socketLink.ts';
import { authFor } from './authFor.ts';
import type { Identity } from './identity.ts';

/** The link of the main process to the server, in the name of whoever this device is when it connects. */
export const openLink = (server: string, identity: Identity): Link =>
  socketLink({
    url: server,
    socket: {
      // Asked at every connection: somebody may have signed in since.
      auth: authFor(identity),
    },
  });
