import { holdsOn } from '../domain/decide/priorityOf.ts';
import { reprintWithinMs } from '../domain/decide/reprintTicket.ts';
import type { KioskSetup, WaitingPlace } from '../domain/deviceSetup.ts';
import { closesAt, isOpen, opensAt } from '../domain/hours.ts';
import type { ClassId, GroupId, KioskId, ServiceId, TicketId } from '../domain/ids.ts';
import { type KioskSizes, kioskSizes, screenOf } from '../domain/kioskScreen.ts';
import { type State, type Ticket, waitingIn } from '../domain/model.ts';
import { type Language, printerOf, regular, type Service, serviceOf, type Texts } from '../domain/setup.ts';
import { businessDayOf, type Instant, type Timestamp, timestampOf } from '../domain/time.ts';
import type { Estimates } from '../forecast/estimateWaits.ts';
import { type Range, rangeOf } from '../forecast/rangeOf.ts';
import { type OfflineRules, offlineRules } from './offlineRules.ts';
import { type CopyAsked, copiesAsked, type OwnPrinter, ownPrinterOf } from './ownPrinter.ts';
import { type Paper, paperOf } from './paper.ts';
import { peopleBefore } from './peopleBefore.ts';
import type { Showing } from './viewOf.ts';

/** What a visitor can ask for. */
export type KioskView = {
  readonly screen: 'kiosk';
  readonly kiosk: KioskId;
  readonly organisation: string;
  readonly name: Texts;
  readonly language: Language;
  readonly zone: string;
  /** What the page draws itself by. */
  readonly sizes: KioskSizes;
  readonly waitAt: WaitingPlace | null;
  /** Where phones reach the point (a ticket at `${phoneBase}/t/${code}`); null: they cannot. */
  readonly phoneBase: string | null;
  /** When the point stops issuing (null: not today or never), and when it begins again, if it is closed now. */
  readonly closesAt: Timestamp | null;
  readonly closed: Closed | null;
  /** The services with a tile of their own: all but the community line. */
  readonly services: readonly KioskService[];
  /** Who may go first: one entry a group, with all who qualify today. */
  readonly preferential: readonly {
    readonly group: GroupId;
    readonly classes: readonly { readonly id: ClassId; readonly name: Texts }[];
  }[];
  readonly preferentialKeys: 'one' | 'each-class';
  /** What the law of the place says about proving it; null: nothing has to be explained or shown. */
  readonly preferentialNote: Texts | null;
  /** Whether community representatives have a line of their own. */
  readonly hasCommunityLine: boolean;
  /** Why their line takes nobody now; null: it does. */
  readonly communityClosed: Closed | null;
  /** Whether somebody was called to this kiosk, and has not said yet that they are coming. */
  readonly isHelpAsked: boolean;
  /** Whether the last paper of this kiosk's printer came out; `none`: it has no printer. */
  readonly printer: 'none' | 'well' | 'trouble';
  /** The tickets that it gave out within the last minutes, the newest first. */
  readonly issued: readonly KioskTicket[];
  /** The printer that it opens itself; null: the server prints its tickets, or nobody. */
  readonly ownPrinter: OwnPrinter | null;
  /** What that printer is to print once more. */
  readonly copies: readonly CopyAsked[];
  /** By what it goes on while the point is silent. */
  readonly offline: OfflineRules;
};

/** Why a service takes nobody now. */
export type Closed = {
  readonly why: 'hours' | 'suspended';
  /** null: not within the next weeks, or not known. */
  readonly opensAt: Timestamp | null;
};

export type KioskService = Pick<Service, 'id' | 'letter' | 'level' | 'name' | 'shortName' | 'requirements'> & {
  /** How many wait for this service now. */
  readonly waiting: number;
  /** How long a regular visitor who comes now would wait; null: nobody serves it, or nothing is known yet. */
  readonly range: Range | null;
  readonly closed: Closed | null;
};

/** A ticket as the visitor at the kiosk sees it. */
export type KioskTicket = {
  readonly id: TicketId;
  /** null: it does not wait any more. */
  readonly peopleBefore: number | null;
  readonly range: Range | null;
  readonly paper: Paper;
  readonly canReprint: boolean;
};

/** So long a ticket stands at its kiosk, in ms: longer than its visitor does. */
const shownMs = 180_000;

/** null: the point has no such kiosk. Without estimates it shows how many wait and no times. */
export function kioskView(state: State, id: KioskId, showing: Showing): KioskView | null {
  const { now, estimates, phoneAddress } = showing;
  const { setup } = state;
  const kiosk = setup.kiosks.find((one) => one.id === id);
  const offline = offlineRules(state, id, now);
  if (!kiosk || !offline) return null;
  const community = setup.communityLine === null ? undefined : serviceOf(setup, setup.communityLine);
  const ofPoint = { hours: null };
  return {
    screen: 'kiosk',
    kiosk: id,
    organisation: setup.organisation,
    name: setup.name,
    language: setup.language,
    zone: setup.zone,
    sizes: kioskSizes(screenOf(kiosk)),
    waitAt: kiosk.waitAt ?? null,
    phoneBase: phoneAddress?.() ?? null,
    closesAt: stamp(closesAt(setup, ofPoint, now)),
    closed: isOpen(setup, ofPoint, now) ? null : { why: 'hours', opensAt: stamp(opensAt(setup, ofPoint, now)) },
    services: servicesOf(state, now, estimates?.()),
    preferential: preferentialOf(state, now),
    preferentialKeys: setup.preferentialKeys ?? 'one',
    preferentialNote: setup.preferentialNote ?? null,
    hasCommunityLine: community !== undefined,
    communityClosed: community ? closedOf(state, community, now) : null,
    isHelpAsked: state.help.some((request) => request.kiosk === id),
    printer: printerStateOf(state, kiosk),
    issued: issuedAt(state, id, showing),
    ownPrinter: ownPrinterOf(state, id),
    copies: copiesAsked(state, id, showing),
    offline,
  };
}

const stamp = (at: Instant | null): Timestamp | null => (at === null ? null : timestampOf(at));

function servicesOf(state: State, now: Instant, estimates: Estimates | undefined): readonly KioskService[] {
  const { setup } = state;
  const waiting = waitingIn(state);
  const waitingFor = (service: ServiceId) => waiting.filter((ticket) => ticket.service === service).length;
  return setup.services
    .filter((service) => service.id !== setup.communityLine)
    .map((service) => {
      const { id, letter, level, name, shortName, requirements } = service;
      return {
        ...{ id, letter, level, name, shortName, requirements },
        waiting: waitingFor(id),
        range: rangeOf(estimates?.ofNewcomer(id, regular) ?? null),
        closed: closedOf(state, service, now),
      };
    });
}

function closedOf({ setup, suspended }: State, service: Service, now: Instant): Closed | null {
  if (suspended.has(service.id)) return { why: 'suspended', opensAt: null };
  return isOpen(setup, service, now) ? null : { why: 'hours', opensAt: stamp(opensAt(setup, service, now)) };
}

/** Only classes that hold today: a ticket for another would be refused. */
function preferentialOf({ setup, day }: State, now: Instant): KioskView['preferential'] {
  const today = day?.date ?? businessDayOf(now, setup);
  const valid = setup.classes.filter((one) => holdsOn(one, today));
  return [...new Set(valid.map(({ group }) => group))].map((group) => ({
    group,
    classes: valid.filter((one) => one.group === group).map(({ id, name }) => ({ id, name })),
  }));
}

function printerStateOf({ setup, printers }: State, { id }: KioskSetup): KioskView['printer'] {
  const printer = printerOf(setup, id);
  if (!printer) return 'none';
  const result = printers.get(printer.id)?.result ?? 'printed';
  return result === 'printed' || result === 'sent-unconfirmed' ? 'well' : 'trouble';
}

function issuedAt(state: State, kiosk: KioskId, showing: Showing): readonly KioskTicket[] {
  const recent = [...state.tickets.values()].filter(
    (ticket) => ticket.kiosk === kiosk && showing.now - ticket.issuedAt <= shownMs,
  );
  return recent.sort((a, b) => b.issueSeq - a.issueSeq).map((ticket) => kioskTicket(state, ticket, showing));
}

function kioskTicket(state: State, ticket: Ticket, { now, estimates }: Showing): KioskTicket {
  const isWaiting = ticket.stage.type === 'waiting';
  const paper = paperNow(state, ticket, now);
  const hasPrinter = printerOf(state.setup, ticket.kiosk) !== undefined;
  return {
    id: ticket.id,
    peopleBefore: isWaiting ? peopleBefore(state, ticket, now) : null,
    range: isWaiting ? rangeOf(estimates?.().ofTicket(ticket.id) ?? null) : null,
    paper,
    canReprint: hasPrinter && paper !== 'printing' && now - ticket.issuedAt <= reprintWithinMs,
  };
}

/** A ticket that was given without the point has the paper that its kiosk printed, if any: the point prints none by itself. */
function paperNow({ setup, day }: State, ticket: Ticket, now: Instant): Paper {
  const isAskedFor = !day?.handedOver.has(ticket.id) || ticket.slipAskedAt !== ticket.issuedAt;
  return isAskedFor || ticket.slip !== null ? paperOf(setup, ticket, now) : 'none';
}
