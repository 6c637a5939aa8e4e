import type { CommandMessage, Hello, NotDone, Reply, ViewMessage } from '../protocol/messages.ts';
import type { Screen } from '../views/screen.ts';

export type Command = CommandMessage['command'];
export type Language = NonNullable<Hello['language']>;

/** What a page knows of the service point: a socket in a browser, a bridge in Electron. */
export type Link = {
  /** The state now: a new object whenever something changed, and only then. */
  readonly state: () => LinkState;
  /** Tells of every change until the function it gives back is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** From now on this screen is shown, and sentences come in this language. */
  readonly show: (screen: Screen, language?: Language) => void;
  /** Sends a command until it is answered, in the order of the calls; never resolves once the link is closed. */
  readonly send: (command: Command) => Promise<Reply>;
  readonly close: () => void;
};

export type LinkState = {
  /** `connecting` only before the first answer of the server. */
  readonly connection: 'connecting' | 'live' | 'lost';
  /** Milliseconds since 1970 on this machine's clock. */
  readonly lostSince: number | null;
  readonly shown: ViewMessage | null;
  /** Why the server does not show this screen. */
  readonly refusal: NotDone | null;
  /** How many commands are sent and not answered. */
  readonly pending: number;
};

export const startingState: LinkState = {
  connection: 'connecting',
  lostSince: null,
  shown: null,
  refusal: null,
  pending: 0,
};
