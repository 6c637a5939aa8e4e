import type { Ticket } from '../model.ts';
import { type Calling, isLegal, type Preference } from './discipline.ts';

/** The counter's reach: whom it is set to take before others. */
export const reachFirst: Preference = {
  prefers: (ticket, { setup, counter }) => {
    if (counter.reach === 'everybody') return false;
    return counter.reach === 'community-first' ? ticket.service === setup.communityLine : isLegal(ticket);
  },
  // A `preferential-only` counter has no others to prefer them to.
  reason: ({ counter }) => ({
    rule: 'reach',
    reach: counter.reach === 'community-first' ? 'community-first' : 'preferential-first',
  }),
};

/** Services that the counter only helps with come after its own; the law's visitors always have the first rank. */
export const rankFirst: Preference = {
  prefers: (ticket, { counter }) => isLegal(ticket) || counter.serves.includes(ticket.service),
  reason: () => ({ rule: 'reach', reach: 'own-services' }),
};

/** The law's visitors before all others. */
export const legalFirst: Preference = {
  prefers: isLegal,
  reason: () => ({ rule: 'score', by: 'legal-class' }),
};

/** Those whose turn it is: of each n + m calls of a counter that could have been of either group, the first n are the law's. */
export const turnFirst: Preference = {
  prefers: (ticket, calling) => isLegal(ticket) === isTurnOfLegal(calling),
  reason: () => ({ rule: 'score', by: 'turn' }),
};

function isTurnOfLegal({ setup: { discipline }, contested }: Calling): boolean {
  if (discipline.type !== 'ratio') return false;
  return contested % (discipline.preferential + discipline.regular) < discipline.preferential;
}

/** The first preference by which this ticket goes before another, among those that no earlier one has parted from it. */
export function preferenceFor(
  chosen: Ticket,
  candidates: readonly Ticket[],
  { preferences, calling }: { readonly preferences: readonly Preference[]; readonly calling: Calling },
): Preference | undefined {
  let level = candidates;
  return preferences.find(({ prefers }) => {
    const isPreferred = prefers(chosen, calling);
    const alike = level.filter((ticket) => prefers(ticket, calling) === isPreferred);
    const partsThem = alike.length < level.length;
    level = alike;
    return isPreferred && partsThem;
  });
}
