import type { Wanted } from '../commands.ts';
import type { Issued } from '../events.ts';
import type { ServiceId } from '../ids.ts';
import type { Rejection } from '../rejections.ts';
import { community, type Service, type Setup, serviceOf } from '../setup.ts';
import type { BusinessDay } from '../time.ts';
import { casesOfOne, isWithin } from './isWithin.ts';
import { type Priority, priorityOn } from './priorityOf.ts';

/** The line that a visitor joins, and what the ticket says of the wish. */
export type Wish = {
  readonly line: Service;
  readonly says: Pick<Issued, 'service' | 'priority' | 'errand' | 'also' | 'cases' | 'language' | 'hasNeeds'>;
};

/** What the setup makes of a visitor's wish on that day, or why it makes nothing of it. */
export function wantedOf(setup: Setup, wanted: Wanted, day: BusinessDay): Wish | Rejection {
  const found = lineOf(setup, wanted);
  if ('type' in found) return found;
  const { line, errand } = found;
  const priority = found.priority === null ? null : priorityOn(setup, found.priority, day);
  if (priority === undefined) return { type: 'unknown-priority' };
  const also = [...new Set(wanted.also)].filter((id) => id !== line.id && id !== errand);
  if (also.some((id) => !serviceOf(setup, id))) return { type: 'unknown-service' };
  const { cases = 1, language = setup.language, hasNeeds = false } = wanted;
  if (!isWithin(cases, casesOfOne)) return { type: 'out-of-range', field: 'cases', ...casesOfOne };
  return { line, says: { service: line.id, priority, errand, also, cases, language, hasNeeds } };
}

type Line = { readonly line: Service; readonly errand: ServiceId | null; readonly priority: Priority | null };

/** Which line the visitor joins: `priority: community` is the community line, with the service as its errand. */
function lineOf(setup: Setup, { service: id, errand, priority }: Wanted): Line | Rejection {
  const asked = serviceOf(setup, id);
  if (!asked) return { type: 'unknown-service' };
  const forCommunity = priority === community;
  const line = setup.communityLine === null ? undefined : serviceOf(setup, setup.communityLine);
  if (forCommunity && !line) return { type: 'no-community-line' };
  const joins = forCommunity && line ? line : asked;
  if (joins !== line && errand !== undefined) return { type: 'errand-without-community-line' };
  if (joins !== asked && errand !== undefined && errand !== asked.id) return { type: 'unknown-errand' };
  const named = joins === asked ? errand : asked.id;
  if (named !== undefined && !serviceOf(setup, named)) return { type: 'unknown-errand' };
  const kept = named === undefined || named === joins.id ? null : named;
  return { line: joins, errand: kept, priority: forCommunity ? null : (priority ?? null) };
}
