import type { Command } from '../domain/commands.ts';
import { dayOpening } from '../domain/decide/changeDay.ts';
import type { Asking, Decision } from '../domain/decide/decision.ts';
import { decide } from '../domain/decide/index.ts';
import type { Entry } from '../domain/entry.ts';
import type { Event } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { type CommandId, type Sender, thePoint } from '../domain/ids.ts';
import { initialState, type State } from '../domain/model.ts';
import type { Setup } from '../domain/setup.ts';
import { type Instant, timestampOf } from '../domain/time.ts';

/** What of an entry speaks of the day; the rest is the journal's. */
export type PlainEntry = Pick<Entry, 'seq' | 'at' | 'by' | 'cause' | 'events'>;

/** Told after every entry, with the state before it. */
export type Watch = (state: State, entry: PlainEntry, before: State) => void;

/** A service point that decides and evolves as the real one, under the clock of whoever asks. */
export type LivePoint = {
  readonly state: () => State;
  readonly entries: readonly PlainEntry[];
  readonly submit: (command: Command, by: Sender, at: Instant) => Decision;
};

/** A point whose day opens at `at` and ends with nothing but the last entry. */
export function livePoint(setup: Setup, at: Instant, watch?: Watch): LivePoint {
  let state: State = { ...initialState, setup };
  const entries: PlainEntry[] = [];
  const write = (events: readonly Event[], { by, cause, at }: Asking) => {
    const before = state;
    const entry = { seq: state.revision + 1, at: timestampOf(at), by, cause, events };
    state = evolve(state, entry);
    entries.push(entry);
    watch?.(state, entry, before);
  };
  const opening = dayOpening(state, at);
  if (opening) write([opening], { by: thePoint, cause: 'open' as CommandId, at });
  let asked = 0;
  const submit: LivePoint['submit'] = (command, by, at) => {
    asked += 1;
    const asking = { by, cause: `s${asked}` as CommandId, at };
    const decision = decide(state, command, asking);
    if (decision.ok) write(decision.events, asking);
    return decision;
  };
  return { state: () => state, entries, submit };
}
