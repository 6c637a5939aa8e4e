import type { Event } from '../events.ts';
import type { CommandId, Sender } from '../ids.ts';
import type { Rejection } from '../rejections.ts';
import type { Instant } from '../time.ts';

/** Who asks, under which id, when. */
export type Asking = { readonly by: Sender; readonly cause: CommandId; readonly at: Instant };

/** What came of a command: the events that it makes, or why it is refused. */
export type Decision = Accepted | Refused;
export type Accepted = { readonly ok: true; readonly events: readonly Event[] };
export type Refused = { readonly ok: false; readonly rejection: Rejection };

export const accepted = (...events: readonly Event[]): Accepted => ({ ok: true, events });
export const refused = (rejection: Rejection): Refused => ({ ok: false, rejection });
