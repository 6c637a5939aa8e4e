import type { ClassId, GroupId, KioskId, ServiceId } from '../domain/ids.ts';
import { type State, waitingIn } from '../domain/model.ts';
import type { Language, Service, Texts } from '../domain/setup.ts';

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
};

/** null: the point has no such kiosk. */
export function kioskView(state: State, id: KioskId): KioskView | null {
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
      })),
    preferential: groups.map((group) => ({
      group,
      classes: setup.classes.filter((one) => one.group === group).map(({ id: one, name }) => ({ id: one, name })),
    })),
    hasCommunityLine: setup.communityLine !== null,
  };
}
