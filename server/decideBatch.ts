import type { Command } from '../shared/domain/commands.ts';
import { decide } from '../shared/domain/decide/index.ts';
import { type Asked, type Entry, entryVersion } from '../shared/domain/entry.ts';
import type { Event } from '../shared/domain/events.ts';
import { evolve } from '../shared/domain/evolve.ts';
import type { CommandId, PointId, Sender } from '../shared/domain/ids.ts';
import type { State } from '../shared/domain/model.ts';
import type { Setup } from '../shared/domain/setup.ts';
import { type Instant, timestampOf } from '../shared/domain/time.ts';
import type { CommandMessage } from '../shared/protocol/messages.ts';
import type { Refusal } from '../shared/protocol/refusals.ts';
import type { Memory, Seen } from './memory.ts';

/** One command that waits its turn. */
export type Waiting = { readonly by: Sender; readonly message: CommandMessage };

/** An entry before its batch is known and its line is chained. */
export type Draft = Omit<Entry, 'batch' | 'hash'>;

/** What will be answered, once what was accepted is on disk. */
export type Outcome =
  | { readonly type: 'accepted'; readonly draft: Draft }
  | { readonly type: 'seen'; readonly seen: Seen }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** What a decision needs beside the state and the command. */
export type Deciding = {
  readonly point: PointId;
  readonly at: Instant;
  readonly memory: Pick<Memory, 'of'>;
  readonly askedOf: (setup: Setup, command: Command) => Asked;
  readonly mayDo: (by: Sender, command: Command['type']) => boolean;
};

export type Decided = {
  readonly outcomes: readonly Outcome[];
  readonly drafts: readonly Draft[];
  readonly after: State;
};

/** Decides each command against the state as the ones before it will have left it; nothing is kept yet. */
export function decideBatch(state: State, batch: readonly Waiting[], deciding: Deciding): Decided {
  const drafts = new Map<string, Draft>();
  let after = state;
  const outcomes = batch.map((waiting): Outcome => {
    const key = `${waiting.by} ${waiting.message.id}`;
    const outcome = outcomeOf(after, waiting, drafts.get(key), deciding);
    if (outcome.type === 'accepted' && !drafts.has(key)) {
      drafts.set(key, outcome.draft);
      after = evolve(after, outcome.draft);
    }
    return outcome;
  });
  return { outcomes, drafts: [...drafts.values()], after };
}

/** `twin` is the same sender's same id earlier in this batch. */
function outcomeOf(state: State, { by, message }: Waiting, twin: Draft | undefined, deciding: Deciding): Outcome {
  const { id: cause, command } = message;
  if (!deciding.mayDo(by, command.type)) return refused({ type: 'not-allowed' });
  const asked = deciding.askedOf(state.setup, command);
  const seen = deciding.memory.of(by, cause);
  const known = twin ?? seen;
  if (known && known.asked !== asked) return refused({ type: 'id-reused' });
  if (twin) return { type: 'accepted', draft: twin };
  if (seen) return { type: 'seen', seen };
  const decision = decide(state, command, { by, cause, at: deciding.at });
  if (!decision.ok) return refused(decision.rejection);
  return { type: 'accepted', draft: draftOf(state, decision.events, { by, cause, asked }, deciding) };
}

const refused = (refusal: Refusal): Outcome => ({ type: 'refused', refusal });

type Origin = { readonly by: Sender; readonly cause: CommandId; readonly asked: Asked };

/** The entry that follows the state with these events. */
export const draftOf = (
  state: State,
  events: readonly Event[],
  { by, cause, asked }: Origin,
  { point, at }: Pick<Deciding, 'point' | 'at'>,
): Draft => ({ v: entryVersion, point, seq: state.revision + 1, at: timestampOf(at), by, cause, asked, events });
