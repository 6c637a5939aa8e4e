import type { Event } from './events.ts';
import type { Branded, CommandId, PointId, Sender } from './ids.ts';
import type { Timestamp } from './time.ts';

/** The version of the entries that this code writes; a newer one is refused with a sentence. */
export const entryVersion = 1;

/** SHA-256 in hex over the line before's hash and this line without it. */
export type Hash = Branded<string, 'Hash'>;
/** HMAC with the point's key over a command that says of a legal class only that there is one: tells same content, leaks no condition. */
export type Asked = Branded<string, 'Asked'>;

/** One accepted command as the journal keeps it: one line. `(point, seq)` names it for ever. */
export type Entry = {
  readonly v: typeof entryVersion;
  readonly point: PointId;
  readonly seq: number;
  readonly at: Timestamp;
  readonly by: Sender;
  /** The id that the sender gave the command; of a hand-over `hand-over/ID`, as it comes under the id of another request. */
  readonly cause: CommandId;
  readonly asked: Asked;
  readonly events: readonly Event[];
  /** The seq of the first entry of the batch that was written with this one. */
  readonly batch: number;
  readonly hash: Hash;
};
