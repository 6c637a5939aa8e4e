import { type CounterId, partsOf } from '../domain/ids.ts';
import type { State } from '../domain/model.ts';

/** What the public calls whoever serves at this counter; null: nobody does, or they have not agreed to be named. */
export function publicName({ setup, counters }: State, id: CounterId): string | null {
  const agent = counters.get(id)?.agent;
  if (!agent) return null;
  return setup.publicNames?.find((one) => one.agent === partsOf(agent).id)?.name ?? null;
}
