import type { Entry } from '../../shared/domain/entry.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { initialState, type State, waitedMs, waitingIn } from '../../shared/domain/model.ts';
import { type Instant, minutesToMs } from '../../shared/domain/time.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Person } from './person.ts';
import type { Player } from './play.ts';

/** Follows the day through its entries, as a script of somebody's own would. */
export type Watcher = {
  /** Says from time to time how the day stands. */
  readonly onlooker: Player;
  readonly figures: () => Promise<Figures>;
};

/** How a day stands at a moment; the longest wait in ms. */
export type Standing = {
  readonly taken: number;
  readonly served: number;
  readonly waiting: number;
  readonly longestMs: number;
};

/** How often the day's standing is told, in ms of the point's day. */
const everyMs = minutesToMs(10);

/** Watches with a supervisor's rights, and tells from this moment on. */
export function watcherOf(supervisor: Person, from: Instant, tell: (at: Instant, now: Standing) => void): Watcher {
  let dueAt: number = from;
  let entries: readonly Entry[] = [];
  let state: State = initialState;

  async function catchUp(): Promise<void> {
    const fresh = await supervisor.entriesAfter(entries.at(-1)?.seq ?? 0);
    entries = [...entries, ...fresh];
    state = fresh.reduce(evolve, state);
    if (fresh.length > 0) await catchUp();
  }

  const figures = async (): Promise<Figures> => {
    await catchUp();
    return figuresOf(entries, state.setup);
  };
  return {
    figures,
    onlooker: {
      dueAt: () => dueAt,
      act: async (at) => {
        dueAt += everyMs;
        const { taken, served } = await figures();
        const waits = waitingIn(state).map((ticket) => waitedMs(ticket, at));
        tell(at, { taken, served, waiting: waits.length, longestMs: Math.max(0, ...waits) });
      },
    },
  };
}
