import type { KioskView } from '../../views/kioskView.ts';
import type { OfflineLine } from '../../views/offlineRules.ts';
import type { KeptTicket } from './kept.ts';

type Wanted = KeptTicket['wanted'];

/** The priority that means: the community's line, with the service as its errand. */
const community = 'community';

/** The line that a visitor joins by what the last view offers; null: the point has no such line. */
export function lineWanted({ offline }: KioskView, { service, priority }: Wanted): OfflineLine | null {
  const joined = priority === community ? offline.communityLine : service;
  return offline.lines.find(({ id }) => id === joined) ?? null;
}

/** The group of a legal class, as the point reduces it; null: regular, or the community's line. */
export function groupWanted({ preferential }: KioskView, { priority }: Wanted) {
  if (priority === undefined || priority === community) return null;
  const named = preferential.find(
    ({ group, classes }) => group === priority || classes.some(({ id }) => id === priority),
  );
  return named?.group ?? priority;
}
