import type { Command } from '../shared/domain/commands.ts';
import { decide } from '../shared/domain/decide/index.ts';
import { type Asked, type Entry, entryVersion } from '../shared/domain/entry.ts';
import type { Event } from '../shared/domain/events.ts';
import { evolve } from '../shared/domain/evolve.ts';
import type { CommandId, PointId, Sender } from '../shared/domain/ids.ts';
import type { State } from '../shared/domain/model.ts';
import { type Instant, timestampOf } from '../shared/domain/time.ts';
import type { Refusal } from '../shared/protocol/refusals.ts';
import type { Memory, Seen } from './memory.ts';

/** A command of the domain under the id that its sender gave it: whatever it brought beside is in the registers. */
export type Submission = { readonly id: CommandId; readonly command: Command };

/** One command that waits its turn. */
export type Waiting = { readonly by: Sender; readonly message: Submission };

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
  readonly askedOf: (command: Command) => Asked;
  /** Why nothing may be decided now; null: everything may. */
  readonly blocked: Refusal | null;
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
    const key = `${waiting.by} ${causeOf(waiting.message)}`;
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
  const { id, command } = message;
  if (!deciding.mayDo(by, command.type)) return refused({ type: 'not-allowed' });
  const cause = causeOf(message);
  const asked = deciding.askedOf(command);
  const seen = deciding.memory.of(by, cause);
  const known = twin ?? seen;
  if (known && known.asked !== asked) return refused({ type: 'id-reused' });
  if (twin) return { type: 'accepted', draft: twin };
  if (seen) return { type: 'seen', seen };
  if (deciding.blocked) return refused(deciding.blocked);
  const decision = decide(state, command, { by, cause: id, at: deciding.at });
  if (!decision.ok) return refused(decision.rejection);
  return { type: 'accepted', draft: draftOf(state, decision.events, { by, cause, asked }, deciding) };
}

/**
 * Under which name the memory and the entry know a command. A hand-over comes under the id of the unanswered request, so
 * it has a name of its own, which no sender can give: ids hold no slash.
 */
export const causeOf = ({ id, command }: Submission): CommandId =>
  command.type === 'hand-over' ? (`hand-over/${id}` as CommandId) : id;

const refused = (refusal: Refusal): Outcome => ({ type: 'refused', refusal });

type Origin = { readonly by: Sender; readonly cause: CommandId; readonly asked: Asked };

/** The entry that follows the state with these events. */
export const draftOf = (
  state: State,
  events: readonly Event[],
  { by, cause, asked }: Origin,
  { point, at }: Pick<Deciding, 'point' | 'at'>,
): Draft => ({ v: entryVersion, point, seq: state.revision + 1, at: timestampOf(at), by, cause, asked, events });
