import type { GroupId, Label, ServiceId, TicketId } from '../domain/ids.ts';
import type { State, Ticket } from '../domain/model.ts';
import { community, regular } from '../domain/setup.ts';
import type { Instant } from '../domain/time.ts';

/** How the estimates name somebody who has not come yet. */
export const newcomerKey = (service: ServiceId, group: GroupId): string => `${service}|${group}`;

/** One ticket each for everybody who could come now, by key: of every service, of every group that it can have. */
export function newcomersOf({ setup }: State, at: Instant): Map<string, Ticket> {
  const legal = [...new Set(setup.classes.map(({ group }) => group))];
  const newcomers = new Map<string, Ticket>();
  for (const { id } of setup.services) {
    const own = id === setup.communityLine ? community : regular;
    for (const group of [own, ...legal]) newcomers.set(newcomerKey(id, group), newcomer(id, group, at));
  }
  return newcomers;
}

const newcomer = (service: ServiceId, group: GroupId, at: Instant): Ticket => ({
  ...{ id: newcomerKey(service, group) as TicketId, label: '' as Label, service, group },
  // Behind everybody who is there.
  issueSeq: Number.MAX_SAFE_INTEGER,
  ...{ errand: null, also: [], cases: 1, class: null, language: 'es', kiosk: null, hasNeeds: false },
  ...{ issuedAt: at, orderedAt: at, overtaken: 0, placedFirst: null, bound: null, slip: null },
  ...{ slipAskedAt: at, isRated: false },
  ...{ namedAt: 0, stage: { type: 'waiting' } },
});
