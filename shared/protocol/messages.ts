import type { Event } from '../domain/events.ts';
import type { CommandId, PointId } from '../domain/ids.ts';
import type { Language } from '../domain/setup.ts';
import type { BusinessDay, Timestamp } from '../domain/time.ts';
import type { Screen, View } from '../views/screen.ts';
import type { Refusal } from './refusals.ts';
import type { WireCommand } from './wireCommand.ts';

/** The version of everything in this folder; a page of another version reloads itself. */
export const protocolVersion = 1;

/** Where a phone's socket knocks: there it is asked less often whether it is still there. */
export const phonePath = '/socket.io/phone/';

/** A message larger than this is refused, in bytes; over HTTP a supervisor's setup may be larger. */
export const largestMessage = 16 * 1024;

/** A command as it crosses the wire, under the id that its sender gave it. The same id may be sent again until it is answered. */
export type CommandMessage = { readonly id: CommandId; readonly command: WireCommand };

/** What happened, as the journal keeps it; a ticket's own sender also reads the code that opens it on a phone. */
export type ReplyEvent = Event & { readonly code?: string };

export type Done = { readonly ok: true; readonly revision: number; readonly events: readonly ReplyEvent[] };

/** Why it was not done, and the sentence that a person reads. */
export type NotDone = {
  readonly ok: false;
  readonly why: Refusal['type'];
  readonly text: string;
  /** The numbers behind the sentence: seconds to wait, the field that is wrong. */
  readonly detail?: Readonly<Record<string, string | number>>;
};

export type Reply = Done | NotDone;

/** What keeps the point from taking commands: its disk, or a clock by which no day can be opened. */
export type Trouble = 'storage-failed' | 'clock-suspect';

/** A whole view. A page ignores an older revision and, among equal ones, an older `at`. */
export type ViewMessage<Shown extends View = View> = {
  readonly revision: number;
  readonly at: Timestamp;
  readonly view: Shown;
  /** Left out while there is none. */
  readonly trouble?: Trouble;
  /** How many windows show this counter to this agent; left out while it is one. */
  readonly windows?: number;
};

/** A page's first word on its socket, and again whenever it changes to another screen. */
export type Hello = { readonly protocol: number; readonly screen: Screen; readonly language?: Language };

export type HelloReply = { readonly ok: true; readonly protocol: number; readonly shown: ViewMessage } | NotDone;

export type SignIn = { readonly agent: string; readonly pin: string };
export type SignedIn = {
  readonly token: string;
  readonly agent: string;
  readonly name: string;
  readonly role: 'agent' | 'supervisor';
};
/** Who the cookie says is signed in; null: nobody. */
export type Session = { readonly session: Omit<SignedIn, 'token'> | null };

export type Health = {
  readonly status: 'ok' | 'degraded';
  readonly version: string;
  readonly protocol: number;
  readonly point: PointId;
  readonly day: BusinessDay | null;
  readonly revision: number;
  /** What somebody must act on. */
  readonly problems: readonly { readonly type: string; readonly text: string }[];
};

export type ClientToServer = {
  hello: (hello: Hello, answer: (reply: HelloReply) => void) => void;
  command: (message: CommandMessage, answer: (reply: Reply) => void) => void;
};

export type ServerToClient = {
  view: (message: ViewMessage) => void;
  /** The screen is shown nothing any more, and why; the connection then ends. */
  dismissed: (why: NotDone) => void;
};
