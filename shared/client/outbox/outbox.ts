import type { Done, NotDone, Reply, ViewMessage } from '../../protocol/messages.ts';
import type { OutboxState, Posted } from '../link.ts';
import type { Request } from './issueOffline.ts';

/** Gives tickets while the server is gone, keeps them, and hands them over when it is back. */
export type Outbox = {
  /** A new object whenever something changed, and only then. */
  readonly state: () => OutboxState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The server is there: this is its newest view, or null if that is another screen's. */
  readonly see: (shown: ViewMessage | null) => void;
  /** The server has answered a command of this device: where it has given a ticket and this device prints, here is its paper. */
  readonly answered: (reply: Reply) => void;
  /** What to show while the server is gone: the last view, with what the clock has opened and closed since. */
  readonly shownNow: (last: ViewMessage | null) => ViewMessage | null;
  /** When the server was heard of last, in ms since 1970 by this machine's clock; null: never. */
  readonly lastHeardMs: () => number | null;
  /** Gives a ticket that is on disk when it resolves, or says why the rules do not allow it; null: it can give none now. */
  readonly issue: (request: Request) => Promise<Done | NotDone | null>;
  /** What is to be sent, in the order of issue; `answered` takes the server's answer. */
  readonly due: () => readonly Due[];
  readonly close: () => Promise<void>;
};

export type Due = Posted & { readonly answered: (reply: Reply) => Promise<void> };
