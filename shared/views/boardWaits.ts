import type { ServiceId } from '../domain/ids.ts';
import { community, regular, type Setup, type Texts } from '../domain/setup.ts';
import type { Estimates } from '../forecast/estimateWaits.ts';
import { type Range, rangeOf } from '../forecast/rangeOf.ts';

/** How long somebody who comes now would wait for a service; `letter` null: who is attended first, whatever for. */
export type BoardWait = { readonly letter: string | null; readonly name: Texts | null; readonly range: Range };

/** As many as stand below the slides. */
const mostWaits = 6;

/**
 * The waits that a board shows, by each service's neutral name, and one for all who are attended first. What is not known, or has
 * nobody who serves it, is left out; so are the last services where there is no room.
 */
export function boardWaits(setup: Setup, estimates: Estimates | undefined): readonly BoardWait[] {
  if (!estimates) return [];
  const first = firstOf(setup, estimates);
  const ofServices = setup.services.flatMap(({ id, letter, boardName }): readonly BoardWait[] => {
    const range = rangeOf(estimates.ofNewcomer(id, id === setup.communityLine ? community : regular));
    return range ? [{ letter, name: boardName, range }] : [];
  });
  return [...ofServices.slice(0, mostWaits - first.length), ...first];
}

/** From the shortest to the longest that a person of a legal group would wait. */
function firstOf(setup: Setup, estimates: Estimates): readonly BoardWait[] {
  const groups = [...new Set(setup.classes.map(({ group }) => group))];
  const rangesFor = (service: ServiceId) =>
    groups.flatMap((group) => rangeOf(estimates.ofNewcomer(service, group)) ?? []);
  const ranges = setup.services.filter(({ id }) => id !== setup.communityLine).flatMap(({ id }) => rangesFor(id));
  if (ranges.length === 0) return [];
  const range = {
    fromMinutes: Math.min(...ranges.map(({ fromMinutes }) => fromMinutes)),
    toMinutes: Math.max(...ranges.map(({ toMinutes }) => toMinutes)),
  };
  return [{ letter: null, name: null, range }];
}
