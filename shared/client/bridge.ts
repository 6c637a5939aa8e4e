import { bridgeName } from '../protocol/bridge.ts';
import type { Reply } from '../protocol/messages.ts';
import type { Screen } from '../views/screen.ts';
import type { Command, Language, LinkState } from './link.ts';

/** What the preload of the Electron shell puts on a page in the place of a socket. */
export type LinkBridge = {
  /** Begins to tell of the link's state, at once and after every change; one listener, the last. */
  readonly open: (tell: (state: LinkState) => void) => void;
  readonly show: (screen: Screen, language?: Language) => void;
  readonly send: (command: Command) => Promise<Reply>;
  readonly close: () => void;
};

/** The bridge of this page; null in a browser. */
export function bridgeHere(page: object = globalThis): LinkBridge | null {
  const bridge = (page as Partial<Record<string, LinkBridge>>)[bridgeName.link];
  return bridge ?? null;
}
