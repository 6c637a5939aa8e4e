import type { ClassId, CounterId, DisplayId, GroupId, KioskId, OutcomeCode, ServiceId } from './ids.ts';
import type { TimeOfDay, Zone } from './time.ts';

/** The languages in which every text exists. */
export const languages = ['es', 'en', 'pt'] as const;
export type Language = (typeof languages)[number];
/** One text in every language. */
export type Texts = Readonly<Record<Language, string>>;

/** One service point as its people have set it up; the day's first entry carries it whole. */
export type Setup = {
  readonly name: Texts;
  readonly organisation: string;
  readonly language: Language;
  readonly zone: Zone;
  readonly dayStartsAt: TimeOfDay;
  readonly services: readonly Service[];
  /** The service that is the community line; its tickets name an errand. */
  readonly communityLine: ServiceId | null;
  readonly classes: readonly PriorityClass[];
  readonly targets: readonly Targets[];
  readonly counters: readonly CounterSetup[];
  readonly kiosks: readonly KioskSetup[];
  readonly displays: readonly { readonly id: DisplayId }[];
  readonly discipline: Discipline;
  readonly noShow: NoShowPolicy;
};

/** What a visitor comes for. General ones are quick and at the counter; specialised ones take a desk and are confidential. */
export type Service = {
  readonly id: ServiceId;
  readonly letter: string;
  readonly level: 'general' | 'specialised';
  readonly name: Texts;
  readonly requirements: readonly Texts[];
  readonly outcomes: readonly { readonly code: OutcomeCode; readonly name: Texts }[];
  readonly outcomeRequired: boolean;
};

/** A class of people whom the law lets go first. Dated configuration, never code. */
export type PriorityClass = {
  readonly id: ClassId;
  readonly group: GroupId;
  readonly name: Texts;
  readonly legalBasis: string;
  /** Keep the class itself on the ticket, not only its group: for countries whose law ranks inside the group. */
  readonly keepClass: boolean;
};

/** What is promised to a group of visitors and how their order is steered. Times in whole milliseconds. */
export type Targets = {
  readonly group: GroupId;
  /** Only for this service; without it, for every service that has none of its own. */
  readonly service?: ServiceId;
  /** The published maximum wait. */
  readonly promiseMs: number;
  /** The wait by which the order is steered; at least a minute. */
  readonly aimMs: number;
  /** The wait after which age alone decides. */
  readonly capMs: number;
  /** How often a ticket may be overtaken before it is due; null: no such bound. */
  readonly overtakingBound: number | null;
};

/** Whom a counter takes first among those it may serve. */
export type Reach = 'everybody' | 'preferential-first' | 'preferential-only' | 'community-first';

export type CounterSetup = {
  readonly id: CounterId;
  readonly name: string;
  readonly serves: readonly ServiceId[];
  /** Services it helps with only while nobody waits for those it serves. */
  readonly helpsWith: readonly ServiceId[];
  readonly reach: Reach;
};

export type KioskSetup = {
  readonly id: KioskId;
  /** The how-manieth pairing of this point it is, 1–89: its own band of numbers for issuing offline. */
  readonly pairing: number;
};

export type Discipline = { readonly type: 'aim' } | { readonly type: 'fifo' };

/** When an agent may say that nobody came: after so many calls, with so much time after each. */
export type NoShowPolicy = { readonly minCalls: number; readonly gapMs: number };

export const regular = 'regular' as GroupId;
export const community = 'community' as GroupId;

export const serviceOf = (setup: Setup, id: ServiceId): Service | undefined =>
  setup.services.find((service) => service.id === id);

export const counterOf = (setup: Setup, id: CounterId): CounterSetup | undefined =>
  setup.counters.find((counter) => counter.id === id);

/** The targets of a service's visitors of one group: the service's own, or else the group's. */
export function targetsOf(setup: Setup, service: ServiceId, group: GroupId): Targets {
  const ofGroup = setup.targets.filter((targets) => targets.group === group);
  const found = ofGroup.find((targets) => targets.service === service) ?? ofGroup.find((targets) => !targets.service);
  if (!found) throw new Error(`The setup has no targets for the group ${group}.`);
  return found;
}
