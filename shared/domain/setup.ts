import type { DisplaySetup, KioskSetup, PrinterSetup } from './deviceSetup.ts';
import type { AgentId, ClassId, CounterId, GroupId, KioskId, OutcomeCode, ReasonCode, ServiceId } from './ids.ts';
import type { BusinessDay, TimeOfDay, Zone } from './time.ts';

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
  /** When tickets are issued; a service may have narrower hours of its own. */
  readonly hours: WeeklyHours;
  readonly closures: readonly Closure[];
  /** The names under which the point is reached on the local network. */
  readonly hostNames: readonly string[];
  readonly services: readonly Service[];
  /** The service that is the community line; its tickets name an errand. */
  readonly communityLine: ServiceId | null;
  readonly classes: readonly PriorityClass[];
  readonly targets: readonly Targets[];
  readonly counters: readonly CounterSetup[];
  readonly kiosks: readonly KioskSetup[];
  readonly displays: readonly DisplaySetup[];
  readonly printers: readonly PrinterSetup[];
  readonly discipline: Discipline;
  readonly noShow: NoShowPolicy;
  readonly transfer: TransferPolicy;
  readonly hold: HoldPolicy;
  readonly pause: PausePolicy;
  readonly undo: UndoPolicy;
  readonly complaints: ComplaintPolicy;
  /** A call is the start of the service: for points where nobody walks. */
  readonly callStartsService: boolean;
  /** One key for all who qualify (where it is not said), or one for each class: where the law ranks inside the group. */
  readonly preferentialKeys?: 'one' | 'each-class';
  /** What the kiosk says about proving it; where it is not said, that nothing has to be explained or shown. */
  readonly preferentialNote?: Texts;
  /** Where phones reach the point, `https://turno.example`; where it is not said, its first name on the local network. */
  readonly publicAddress?: string;
  /** How agents are named to the public, only of those who want it; where it is not said, of none. */
  readonly publicNames?: readonly PublicName[];
  /** The reasons that each step asks for. A step without any takes none. */
  readonly reasons: Readonly<Record<ReasonFor, readonly CodedReason[]>>;
};

/** What the board and a phone call the agent of a counter. */
export type PublicName = { readonly agent: AgentId; readonly name: string };

/** A step of the day's work that asks for a reason. */
export type ReasonFor = 'cancel' | 'call' | 'pause' | 'priority' | 'return' | 'suspend' | 'transfer-first';
/** A reason: a code of the setup with its name. */
export type CodedReason = { readonly code: ReasonCode; readonly name: Texts };

/** For each day of the week, Monday first, the windows in which it is open. */
export type WeeklyHours = readonly [Windows, Windows, Windows, Windows, Windows, Windows, Windows];
export type Windows = readonly OpeningWindow[];
/** From (included) until (excluded); `24:00` is the end of the day. */
export type OpeningWindow = { readonly from: TimeOfDay; readonly until: TimeOfDay };
/** Local dates, both included, on which nothing is issued. */
export type Closure = { readonly from: BusinessDay; readonly to: BusinessDay; readonly reason: Texts };

/** What a visitor comes for. General ones are quick and at the counter; specialised ones take a desk and are confidential. */
export type Service = {
  readonly id: ServiceId;
  readonly letter: string;
  readonly level: 'general' | 'specialised';
  readonly name: Texts;
  /** For narrow keys. */
  readonly shortName: Texts;
  /** What the waiting room reads: neutral for a confidential service. */
  readonly boardName: Texts;
  readonly requirements: readonly Texts[];
  /** What the agent should know about the procedure; null: nothing. */
  readonly agentNote: Texts | null;
  /** How it is done, step by step, for the agent; where it is not said, nothing is. */
  readonly guide?: readonly Texts[];
  /** Hours of its own; null: those of the point. */
  readonly hours: WeeklyHours | null;
  readonly outcomes: readonly { readonly code: OutcomeCode; readonly name: Texts }[];
  readonly outcomeRequired: boolean;
};

/** A class of people whom the law lets go first. Dated configuration, never code. */
export type PriorityClass = {
  readonly id: ClassId;
  readonly group: GroupId;
  readonly name: Texts;
  readonly legalBasis: string;
  readonly validFrom: BusinessDay;
  /** The last day on which it holds; null: until further notice. */
  readonly validTo: BusinessDay | null;
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
  /** The area of the room in which it stands, as the sign on the wall says: `C`. */
  readonly area?: string;
  /** Where it is, seen by who looks at the displays. */
  readonly toward?: Toward;
};

/** A direction that a sign in the room points in. */
export type Toward = 'left' | 'right' | 'ahead' | 'ahead-left' | 'ahead-right';

/** How the next one is chosen. `ratio`: so many preferential, then so many regular, while both wait. */
export type Discipline =
  | { readonly type: 'aim' }
  | { readonly type: 'fifo' }
  | { readonly type: 'strict' }
  | { readonly type: 'ratio'; readonly preferential: number; readonly regular: number };

/** Tickets sent to one counter fall back into their service's line after this time; those who come back within the other keep their place. */
export type TransferPolicy = { readonly boundMs: number; readonly reinstateMs: number };
/** How many tickets a counter may keep aside. */
export type HoldPolicy = { readonly most: number };
/** Whether an agent may leave a service for which somebody waits with nobody to serve it. */
export type PausePolicy = { readonly mayLeaveUnattended: boolean };
/** How long after a counter's last step it may be taken back. */
export type UndoPolicy = { readonly withinMs: number };
/** How many days the law gives for an answer; weekdays without closures where `countsWorkingDays`. */
export type ComplaintPolicy = {
  readonly dueDays: Readonly<Record<ComplaintKind, number>>;
  readonly countsWorkingDays: boolean;
};
export type ComplaintKind = 'complaint' | 'suggestion' | 'request' | 'praise';

/** When an agent may say that nobody came: after so many calls, with so much time after each. */
export type NoShowPolicy = { readonly minCalls: number; readonly gapMs: number };

export const regular = 'regular' as GroupId;
export const community = 'community' as GroupId;

export const serviceOf = (setup: Setup, id: ServiceId): Service | undefined =>
  setup.services.find((service) => service.id === id);

export const counterOf = (setup: Setup, id: CounterId): CounterSetup | undefined =>
  setup.counters.find((counter) => counter.id === id);

/** The printer of a kiosk's tickets (null: of those that agents take); undefined: none prints them. */
export function printerOf({ kiosks, printers }: Setup, kiosk: KioskId | null): PrinterSetup | undefined {
  const said = kiosks.find(({ id }) => id === kiosk)?.printer;
  if (said === null) return undefined;
  if (said !== undefined) return printers.find(({ id }) => id === said);
  const own = printers.find(({ owner }) => owner.type === 'kiosk' && owner.kiosk === kiosk);
  return own ?? printers.find(({ owner }) => owner.type === 'server');
}

/** The targets of a service's visitors of one group: the service's own, or else the group's. */
export function targetsOf(setup: Setup, service: ServiceId, group: GroupId): Targets {
  let ofGroup: Targets | undefined;
  for (const targets of setup.targets) {
    if (targets.group !== group) continue;
    if (targets.service === service) return targets;
    if (!targets.service) ofGroup = targets;
  }
  if (!ofGroup) throw new Error(`The setup has no targets for the group ${group}.`);
  return ofGroup;
}
