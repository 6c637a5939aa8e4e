import type { Command } from '../../domain/commands.ts';
import { dayClosing, dayOpening } from '../../domain/decide/changeDay.ts';
import { decide } from '../../domain/decide/index.ts';
import type { Event } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import type { CommandId, Sender } from '../../domain/ids.ts';
import { initialState, type State } from '../../domain/model.ts';
import type { Rejection } from '../../domain/rejections.ts';
import type { Setup } from '../../domain/setup.ts';
import { type Instant, timestampOf } from '../../domain/time.ts';

export type PracticeAnswer =
  | { readonly ok: true; readonly revision: number; readonly events: readonly Event[] }
  | { readonly ok: false; readonly rejection: Rejection };

/** A service point in memory: the same rules as the server's, and nothing of it is kept. */
export type PracticePoint = {
  readonly state: () => State;
  readonly submit: (by: Sender, command: Command, at: number) => PracticeAnswer;
};

/** Opens one with this setup. */
export function practicePoint(setup: Setup): PracticePoint {
  let state: State = { ...initialState, setup };
  let commands = 0;
  const keep = (events: readonly Event[], at: Instant) => {
    state = evolve(state, { seq: state.revision + 1, at: timestampOf(at), events });
  };
  return {
    state: () => state,
    submit: (by, command, ms) => {
      // Like the journal's, its moments never go back.
      const at = Math.max(ms, state.at) as Instant;
      const closing = dayClosing(state, at);
      if (closing) keep([closing], at);
      const opening = dayOpening(state, at);
      if (opening) keep([opening], at);
      commands += 1;
      const cause = `practice-${commands}` as CommandId;
      const decision = decide(state, command, { by, cause, at });
      if (!decision.ok) return decision;
      keep(decision.events, at);
      return { ok: true, revision: state.revision, events: decision.events };
    },
  };
}
