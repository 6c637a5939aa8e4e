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

/**
 * Says of one of the candidates by which preference it goes before another: the first that parts it from those whom no
 * earlier one has. Who is alike is looked up once, however many are asked about.
 */
export function preferencesAmong(
  candidates: readonly Ticket[],
  { preferences, calling }: { readonly preferences: readonly Preference[]; readonly calling: Calling },
): (chosen: Ticket) => Preference | undefined {
  // By what each preference so far said of them, as `101`.
  const alike = new Map<string, readonly Ticket[]>();
  return (chosen) => {
    let level = candidates;
    let said = '';
    return preferences.find(({ prefers }) => {
      const isPreferred = prefers(chosen, calling);
      const before = level;
      said += isPreferred ? '1' : '0';
      level = alike.get(said) ?? before.filter((ticket) => prefers(ticket, calling) === isPreferred);
      alike.set(said, level);
      return isPreferred && level.length < before.length;
    });
  };
}
