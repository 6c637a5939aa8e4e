import type { ServiceId } from '../domain/ids.ts';
import { type State, waitingIn } from '../domain/model.ts';
import type { Texts } from '../domain/setup.ts';

/** One service: how many wait for it and which counters do it now. */
export type Line = {
  readonly id: ServiceId;
  readonly name: Texts;
  readonly waiting: number;
  /** The names of the open counters that serve it or help with it, pauses left aside. */
  readonly counters: readonly string[];
};

// All counters of a point are shown the same lines: they are counted once for each state.
const known = new WeakMap<State, readonly Line[]>();

/** Every service of the point, in the order of its setup. */
export function linesOf(state: State): readonly Line[] {
  const found = known.get(state);
  if (found) return found;
  const waiting = new Map<ServiceId, number>();
  for (const { service } of waitingIn(state)) waiting.set(service, (waiting.get(service) ?? 0) + 1);
  const atWork = state.setup.counters.filter(({ id }) => {
    const counter = state.counters.get(id);
    return counter?.agent != null && counter.paused === null;
  });
  const lines = state.setup.services.map(({ id, name }) => ({
    ...{ id, name },
    waiting: waiting.get(id) ?? 0,
    counters: atWork.filter((one) => one.serves.includes(id) || one.helpsWith.includes(id)).map((one) => one.name),
  }));
  known.set(state, lines);
  return lines;
}
