import { outcome, practiceOutcomes } from '../../../shared/client/practice/practiceSetup.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import type { Event } from '../../../shared/domain/events.ts';
import { sampleSetup } from '../../../shared/domain/sampleSetup.ts';
import type { Setup } from '../../../shared/domain/setup.ts';
import type { Reply } from '../../../shared/protocol/messages.ts';
import { type KioskPoint, openKioskPoint } from '../kiosk/kioskPoint.ts';

/** Claims end with an outcome, which must be said; nobody is said not to have come before two calls with a second between. */
export const deskSetup: Partial<Setup> = {
  noShow: { minCalls: 2, gapMs: 1_000 },
  services: sampleSetup.services.map((service) =>
    service.id === 'claims'
      ? {
          ...service,
          outcomeRequired: true,
          outcomes: [
            ...practiceOutcomes,
            outcome('elsewhere', 'Se remite a otra área', 'Sent to another office', 'Encaminhado a outra área'),
            outcome('no', 'No procede', 'Not accepted', 'Não procede'),
          ],
        }
      : service,
  ),
};

/** The built server with the setup of a desk, who takes tickets, and what the journal has kept. */
export type DeskPoint = KioskPoint & {
  readonly take: (service: string, more?: object) => Promise<Reply>;
  /** Everything that has happened, in order. */
  readonly happened: () => Promise<readonly Event[]>;
};

/** Opens one on an empty data folder. */
export async function openDeskPoint(changes: Partial<Setup> = deskSetup): Promise<DeskPoint> {
  const point = await openKioskPoint();
  await point.setUp(changes);
  return {
    ...point,
    take: (service, more = {}) => point.send({ type: 'take-ticket', service, ...more }),
    happened: async () => (await point.entries(0)).flatMap(({ events }: Entry) => events),
  };
}
