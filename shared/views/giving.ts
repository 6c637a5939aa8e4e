import { holdsOn } from '../domain/decide/priorityOf.ts';
import type { ClassId, GroupId } from '../domain/ids.ts';
import type { State } from '../domain/model.ts';
import { community, printerOf, type Texts } from '../domain/setup.ts';

/** What may be said of a ticket that staff give to somebody who cannot use the kiosk. */
export type Giving = {
  /** What `take-ticket` may name as `priority`, the community line last. */
  readonly priorities: readonly GivenPriority[];
  /** Whether its paper comes out at the point's printer. */
  readonly prints: boolean;
};

/** `name` null: preferential attention as a whole, or the community line. */
export type GivenPriority = { readonly id: ClassId | GroupId; readonly name: Texts | null };

// All counters of a point may give the same: it is looked up once for each state.
const known = new WeakMap<State, Giving>();

/** The same classes as at the kiosk: one key for all who qualify, or one for each class. */
export function giving(state: State): Giving {
  const found = known.get(state) ?? givingIn(state);
  known.set(state, found);
  return found;
}

function givingIn({ setup, day }: State): Giving {
  const held = day ? setup.classes.filter((one) => holdsOn(one, day.date)) : [];
  const legal: readonly GivenPriority[] =
    setup.preferentialKeys === 'each-class'
      ? held.map(({ id, name }) => ({ id, name }))
      : [...new Set(held.map(({ group }) => group))].map((id) => ({ id, name: null }));
  const line: readonly GivenPriority[] = setup.communityLine === null ? [] : [{ id: community, name: null }];
  return { priorities: [...legal, ...line], prints: printerOf(setup, null) !== undefined };
}
