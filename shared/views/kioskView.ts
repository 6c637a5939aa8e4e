import type { ClassId, GroupId, KioskId, ServiceId } from '../domain/ids.ts';
import { type State, waitingIn } from '../domain/model.ts';
import { type Language, regular, type Service, type Texts } from '../domain/setup.ts';
import type { Estimates } from '../forecast/estimateWaits.ts';
import { type Range, rangeOf } from '../forecast/rangeOf.ts';

/** What a visitor can ask for. */
export type KioskView = {
  readonly screen: 'kiosk';
  readonly kiosk: KioskId;
  readonly organisation: string;
  readonly name: Texts;
  readonly language: Language;
  readonly zone: string;
  /** The services with a tile of their own: all but the community line. */
  readonly services: readonly KioskService[];
  /** Who may go first: one entry a group, with all who qualify. */
  readonly preferential: readonly {
    readonly group: GroupId;
    readonly classes: readonly { readonly id: ClassId; readonly name: Texts }[];
  }[];
  /** Whether community representatives have a line of their own. */
  readonly hasCommunityLine: boolean;
};

export type KioskService = Pick<Service, 'id' | 'letter' | 'level' | 'name' | 'requirements'> & {
  /** How many wait for this service now. */
  readonly waiting: number;
  /** How long a regular visitor who comes now would wait; null: nobody serves it, or nothing is known yet. */
  readonly range: Range | null;
};

/** null: the point has no such kiosk. Without estimates it shows how many wait and no times. */
export function kioskView(state: State, id: KioskId, estimates?: Estimates): KioskView | null {
  const { setup } = state;
  if (!setup.kiosks.some((kiosk) => kiosk.id === id)) return null;
  const waiting = waitingIn(state);
  const waitingFor = (service: ServiceId) => waiting.filter((ticket) => ticket.service === service).length;
  const groups = [...new Set(setup.classes.map(({ group }) => group))];
  return {
    screen: 'kiosk',
    kiosk: id,
    organisation: setup.organisation,
    name: setup.name,
    language: setup.language,
    zone: setup.zone,
    services: setup.services
      .filter((service) => service.id !== setup.communityLine)
      .map(({ id: service, letter, level, name, requirements }) => ({
        ...{ id: service, letter, level, name, requirements },
        waiting: waitingFor(service),
        range: rangeOf(estimates?.ofNewcomer(service, regular) ?? null),
      })),
    preferential: groups.map((group) => ({
      group,
      classes: setup.classes.filter((one) => one.group === group).map(({ id: one, name }) => ({ id: one, name })),
    })),
    hasCommunityLine: setup.communityLine !== null,
  };
}
