/** The containers that were copied for a state which nobody has seen yet. */
export type Owned = Set<object>;

let owned: Owned | null = null;

/**
 * Takes a step of evolving in which a container is copied once, however often it is changed: what stands in `mine` was
 * copied by this step or one before it that has the same `mine`, and is changed in place.
 */
export function owning<Result>(mine: Owned, step: () => Result): Result {
  const outer = owned;
  owned = mine;
  try {
    return step();
  } finally {
    owned = outer;
  }
}

/** A map with the same content, which may be changed. */
export function mapLike<Key, Value>(map: ReadonlyMap<Key, Value>): Map<Key, Value> {
  if (owned?.has(map)) return map as Map<Key, Value>;
  const copy = new Map(map);
  owned?.add(copy);
  return copy;
}

/** A list with the same content, which may be changed. */
export function listLike<Item>(list: readonly Item[]): Item[] {
  if (owned?.has(list)) return list as Item[];
  const copy = list.slice();
  owned?.add(copy);
  return copy;
}
