import { type KioskId, type ReasonCode, type ServiceId, senderOf } from '../../../domain/ids.ts';
import type { Setup } from '../../../domain/setup.ts';
import type { KioskView } from '../../../views/kioskView.ts';
import { type Kept, nothingKept, type Reading } from '../kept.ts';
import { keptView } from '../keptView.ts';
import { simulatedPoint } from './simulatedPoint.ts';

/** The clocks of a kiosk at a moment of the point's time: both right, since a boot an hour before `first`. */
export const readingAt = (iso: string, more: Partial<Reading> = {}): Reading => ({
  ...{ wallMs: Date.parse(iso), steadyMs: Date.parse(iso) - Date.parse('2026-03-01T00:00:00Z'), boot: 'one' },
  ...more,
});

/** What k1 has kept when it has heard of the point at that moment: the sample with these changes. */
export function keptAt(iso: string, changes: Partial<Setup> = {}, suspended: readonly string[] = []): Kept {
  const point = simulatedPoint(() => Date.parse(iso), changes);
  for (const service of suspended)
    point.answer(senderOf('supervisor', 'supervisor'), `s-${service}` as never, {
      ...{ type: 'suspend-service', service: service as ServiceId, reason: 'system-down' as ReasonCode },
    });
  const view = point.shown('k1' as KioskId).view as KioskView;
  const clock = { ...readingAt(iso), pointMs: Date.parse(iso), isCertain: true };
  return { ...nothingKept, view: keptView(view), clock, contactMs: Date.parse(iso) };
}
