import type { KioskId, ServiceId } from '../domain/ids.ts';
import type { State } from '../domain/model.ts';
import type { Closure, Service, WeeklyHours } from '../domain/setup.ts';
import { businessDayOf, type Instant, previousDay, type TimeOfDay } from '../domain/time.ts';

/** By what a kiosk goes on giving tickets while the point is silent. */
export type OfflineRules = {
  /** Its band of numbers of every letter: n·1000 … n·1000+999. */
  readonly pairing: number;
  readonly dayStartsAt: TimeOfDay;
  readonly hours: WeeklyHours;
  /** Those of today and later. */
  readonly closures: readonly Pick<Closure, 'from' | 'to'>[];
  /** Every line that a visitor can join. */
  readonly lines: readonly OfflineLine[];
  readonly communityLine: ServiceId | null;
};

export type OfflineLine = Pick<Service, 'id' | 'letter' | 'name' | 'hours'> & { readonly isSuspended: boolean };

/** null: the point has no such kiosk. */
export function offlineRules({ setup, suspended }: State, kiosk: KioskId, now: Instant): OfflineRules | null {
  const known = setup.kiosks.find(({ id }) => id === kiosk);
  if (!known) return null;
  // A local date may be a day behind the business day's.
  const since = previousDay(businessDayOf(now, setup));
  return {
    pairing: known.pairing,
    dayStartsAt: setup.dayStartsAt,
    hours: setup.hours,
    closures: setup.closures.filter(({ to }) => to >= since).map(({ from, to }) => ({ from, to })),
    lines: setup.services.map(({ id, letter, name, hours }) => ({
      ...{ id, letter, name, hours },
      isSuspended: suspended.has(id),
    })),
    communityLine: setup.communityLine,
  };
}
