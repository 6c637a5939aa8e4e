import { closesAt, isOpen, opensAt } from '../../domain/hours.ts';
import { type Instant, type Timestamp, timestampOf } from '../../domain/time.ts';
import type { Closed, KioskView } from '../../views/kioskView.ts';
import type { OfflineLine, OfflineRules } from '../../views/offlineRules.ts';

/** The last view as the clock would have made it now: what has opened and closed since. `isUsedUp`: a letter has no number left. */
export function viewAtClock(view: KioskView, now: Instant, isUsedUp: (letter: string) => boolean): KioskView {
  const { offline } = view;
  const setup = { hours: offline.hours, closures: offline.closures as never, zone: view.zone as never };
  const ofPoint = { hours: null };
  const whyShut = (of: Pick<OfflineLine, 'hours'>): Closed | null =>
    isOpen(setup, of, now) ? null : { why: 'hours', opensAt: stamp(opensAt(setup, of, now)) };
  const closedOf = (line: OfflineLine | undefined): Closed | null => {
    if (!line) return null;
    return line.isSuspended || isUsedUp(line.letter) ? { why: 'suspended', opensAt: null } : whyShut(line);
  };
  const lineOf = (id: OfflineRules['communityLine']) => offline.lines.find((line) => line.id === id);
  const closed = whyShut(ofPoint);
  const communityClosed = closedOf(lineOf(offline.communityLine));
  const services = view.services.map((service) => ({ ...service, closed: closedOf(lineOf(service.id)) }));
  const next = { ...view, services, closed, communityClosed, closesAt: stamp(closesAt(setup, ofPoint, now)) };
  return JSON.stringify(next) === JSON.stringify(view) ? view : withoutOldFigures(next);
}

const stamp = (at: Instant | null): Timestamp | null => (at === null ? null : timestampOf(at));

/** The moment of the view is another one now, and the ranges in it were true at the old one. */
const withoutOldFigures = (view: KioskView): KioskView => ({
  ...view,
  services: view.services.map((service) => ({ ...service, range: null })),
  issued: view.issued.map((ticket) => ({ ...ticket, range: null })),
});
