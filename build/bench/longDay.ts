import { openPointIdentity } from '../../server/pointIdentity.ts';
import type { PointId } from '../../shared/domain/ids.ts';
import type { Setup } from '../../shared/domain/setup.ts';
import { businessDayOf, type Instant, startOfDay } from '../../shared/domain/time.ts';
import { openDayPoint } from './dayPoint.ts';

/** What a visitor leaves in the journal: taken, called, started; the next call finishes it. */
const entriesOfVisitor = 3;

/** Writes today into a data folder, with about so many entries: by the point itself, its clock spread from morning to now. */
export async function writeLongDay(folder: string, setup: Setup, entries: number): Promise<void> {
  const now = Date.now() as Instant;
  const morning = startOfDay(businessDayOf(now, setup), setup);
  const { point, hmac } = await openPointIdentity(folder, new Date(now));
  let at = morning as number;
  const step = (now - morning) / (entries * 2);
  const clock = () => {
    at = Math.min(now, at + step);
    return Math.floor(at) as Instant;
  };
  const day = await openDayPoint({ folder, setup, point: point as PointId, hmac, clock });
  await day.fill({ issued: Math.ceil(entries / entriesOfVisitor), waiting: 0 });
  await day.close();
}
