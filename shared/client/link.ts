import type { CommandMessage, Hello, NotDone, Reply, ViewMessage } from '../protocol/messages.ts';
import type { Paper } from '../views/paper.ts';
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
  /**
   * The same for what may be taken back while it has not left this page; null: it was, and nothing is sent. Left out where
   * nobody can know: over the bridge.
   */
  readonly sendUnless?: (command: Command, until: Withdrawal) => Promise<Reply | null>;
  readonly close: () => void;
};

/** How a command is taken back. `sent` is told once it leaves the page: from then on only the answer says what came of it. */
export type Withdrawal = { readonly signal: AbortSignal; readonly sent: () => void };

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
  /** What goes on giving tickets while the server is gone; null: nothing does. */
  readonly outbox: OutboxState | null;
};

/** How the tickets are that this device gave without the server. */
export type OutboxState = {
  /** Why it gives none while the server is gone; null: it does. */
  readonly problem: OutboxProblem | null;
  /** How many the server does not have yet. */
  readonly kept: number;
  /** Those that the server would not take, with its reason: somebody must look at them. */
  readonly refused: readonly { readonly label: string; readonly text: string }[];
  /** What became of the papers that this device printed itself, by ticket. */
  readonly papers: Readonly<Record<string, Paper>>;
};

/**
 * `opening`: not ready yet. `never-seen`: it has no view of the point. `in-use`: another page of this device does it.
 * `damaged`: what was kept could not be read, so until the next business day no number is known to be free. `store-failed`:
 * nothing can be kept, the disk is full or broken.
 */
export type OutboxProblem = 'opening' | 'never-seen' | 'in-use' | 'damaged' | 'store-failed';

/** A link that also carries what somebody else keeps, under an id of theirs. */
export type PostingLink = Link & {
  /** Sends until it is answered, in turn with all that is sent; null: given up by then. */
  readonly post: (posted: Posted) => Promise<Reply | null>;
};

export type Posted = {
  readonly id: CommandMessage['id'];
  /** Asked anew for every try: an age grows meanwhile. */
  readonly command: () => Command;
  readonly until?: AbortSignal;
  /** Told before each try. */
  readonly sent?: () => void;
};

export const startingState: LinkState = {
  connection: 'connecting',
  lostSince: null,
  shown: null,
  refusal: null,
  pending: 0,
  outbox: null,
};
