import type { Command, Language } from '../shared/client/link.ts';
import type { Done, Reply } from '../shared/protocol/messages.ts';
import type { KioskService, KioskView } from '../shared/views/kioskView.ts';

export type TakeTicket = Extract<Command, { readonly type: 'take-ticket' }>;
export type Priority = NonNullable<TakeTicket['priority']>;
export type Need = NonNullable<TakeTicket['needs']>[number];
export type IssuedTicket = Extract<Done['events'][number], { readonly type: 'ticket-taken' }>['ticket'];

/** The supports that the kiosk offers: what is needed, never why. */
export const offeredNeeds = ['interpreter', 'wheelchair', 'guide'] as const satisfies readonly Need[];
export type OfferedNeed = (typeof offeredNeeds)[number];

/** Where a visitor stands. */
export type Step =
  | { readonly step: 'start' }
  | { readonly step: 'services' }
  | { readonly step: 'which-to-bring' }
  | { readonly step: 'bring'; readonly service: KioskService; readonly from: Step }
  | { readonly step: 'preferential'; readonly service: KioskService }
  | { readonly step: 'needs'; readonly from: Step }
  | { readonly step: 'asking'; readonly service: KioskService }
  | {
      readonly step: 'ticket';
      readonly service: KioskService;
      readonly ticket: IssuedTicket;
      /** Opens the ticket on a phone; null: the server named none. */
      readonly code: string | null;
    }
  /** null: the server said yes and named no number. */
  | { readonly step: 'refused'; readonly text: string | null };

/** What stands before the step for a moment. `help`: whether somebody has been called. */
export type Over =
  | { readonly over: 'language' }
  | { readonly over: 'help'; readonly outcome: 'asking' | 'called' | 'unreachable' };

/** How this visitor wants the kiosk. */
export type Settings = {
  /** null: the point's. */
  readonly language: Language | null;
  readonly isLarge: boolean;
  readonly hasContrast: boolean;
  readonly isLowered: boolean;
  readonly isSpoken: boolean;
};

/** Everything that the kiosk knows of one visitor; gone with `ended`. */
export type Visit = {
  readonly at: Step;
  readonly over: Over | null;
  readonly settings: Settings;
  readonly needs: readonly OfferedNeed[];
};

export type Turn =
  | { readonly type: 'begun'; readonly language?: Language }
  | { readonly type: 'chosen'; readonly service: KioskService }
  | { readonly type: 'looked-up'; readonly service?: KioskService }
  | { readonly type: 'needs-opened' }
  | { readonly type: 'need-touched'; readonly need: OfferedNeed }
  | { readonly type: 'asked'; readonly service: KioskService }
  | { readonly type: 'answered'; readonly reply: Reply }
  | { readonly type: 'set'; readonly settings: Partial<Settings> }
  | { readonly type: 'laid-over'; readonly over: Over }
  | { readonly type: 'help-answered'; readonly isCalled: boolean }
  | { readonly type: 'gone-back' }
  | { readonly type: 'ended' };

export const noVisit: Visit = {
  at: { step: 'start' },
  over: null,
  settings: { language: null, isLarge: false, hasContrast: false, isLowered: false, isSpoken: false },
  needs: [],
};

/** The visit after something happened; what no longer fits leaves it as it is. */
export function turned(visit: Visit, turn: Turn): Visit {
  switch (turn.type) {
    case 'begun':
      return begun(visit, turn.language);
    case 'chosen':
      return isChoosing(visit.at) ? at(visit, { step: 'preferential', service: turn.service }) : visit;
    case 'looked-up':
      return lookedUp(visit, turn.service);
    case 'needs-opened':
      return visit.at.step === 'needs' ? visit : at(visit, { step: 'needs', from: visit.at });
    case 'need-touched':
      return { ...visit, needs: touched(visit.needs, turn.need) };
    case 'asked':
      return at(visit, { step: 'asking', service: turn.service });
    case 'answered':
      return visit.at.step === 'asking' ? at({ ...visit, over: null }, outcome(visit.at.service, turn.reply)) : visit;
    case 'set':
      return set(visit, turn.settings);
    case 'laid-over':
      return { ...visit, over: turn.over };
    case 'help-answered':
      return visit.over?.over === 'help' ? { ...visit, over: helpAnswered(turn.isCalled) } : visit;
    case 'gone-back':
      return goneBack(visit);
    case 'ended':
      return visit.at.step === 'asking' ? visit : noVisit;
    default:
      return turn satisfies never;
  }
}

const at = (visit: Visit, step: Step): Visit => ({ ...visit, at: step });

/** Choosing a language closes the screen on which it is chosen. */
const set = (visit: Visit, settings: Partial<Settings>): Visit => ({
  ...visit,
  over: settings.language ? null : visit.over,
  settings: { ...visit.settings, ...settings },
});

function begun(visit: Visit, language: Language | undefined): Visit {
  if (visit.at.step !== 'start') return visit;
  const settings = language ? { ...visit.settings, language } : visit.settings;
  return { ...visit, settings, at: { step: 'services' } };
}

const isChoosing = ({ step }: Step): boolean => step === 'services' || step === 'bring';

/** What to bring for a service; without one, for which. */
function lookedUp(visit: Visit, service: KioskService | undefined): Visit {
  const { step } = visit.at;
  if (step !== 'services' && step !== 'which-to-bring') return visit;
  return at(visit, service ? { step: 'bring', service, from: visit.at } : { step: 'which-to-bring' });
}

const touched = (needs: Visit['needs'], need: OfferedNeed): Visit['needs'] =>
  offeredNeeds.filter((one) => (one === need ? !needs.includes(one) : needs.includes(one)));

const helpAnswered = (isCalled: boolean): Over => ({ over: 'help', outcome: isCalled ? 'called' : 'unreachable' });

function outcome(service: KioskService, reply: Reply): Step {
  if (!reply.ok) return { step: 'refused', text: reply.text };
  const taken = reply.events.find((event) => event.type === 'ticket-taken');
  return taken
    ? { step: 'ticket', service, ticket: taken.ticket, code: taken.code ?? null }
    : { step: 'refused', text: null };
}

/** One step back; a ticket and a refusal are the end, and what is being asked for cannot be left. */
function goneBack(visit: Visit): Visit {
  if (visit.over) return { ...visit, over: null };
  const { at: now } = visit;
  switch (now.step) {
    case 'start':
    case 'asking':
      return visit;
    case 'services':
      return at(visit, { step: 'start' });
    case 'which-to-bring':
    case 'preferential':
      return at(visit, { step: 'services' });
    case 'bring':
    case 'needs':
      return at(visit, now.from);
    case 'ticket':
    case 'refused':
      return noVisit;
    default:
      return now satisfies never;
  }
}

/** Whether there is anything to ask between the service and the ticket. */
export const asksForPriority = ({ preferential, hasCommunityLine }: KioskView): boolean =>
  preferential.length > 0 || hasCommunityLine;

/** `priority` that means: the community's line, with the chosen service as the errand. */
export const community = 'community' as Priority;

/** How the ticket is marked, with no reason: a legal group, or the line of the community. */
export function markOf(service: KioskService, ticket: IssuedTicket): 'preferential' | 'community' | null {
  if (ticket.priority !== null) return 'preferential';
  return ticket.service === service.id ? null : 'community';
}

/** Whether the visitor has asked for any of what makes the kiosk easier to use: then everything waits twice as long. */
export const isAccessible = ({ isLarge, hasContrast, isLowered, isSpoken }: Settings): boolean =>
  isLarge || hasContrast || isLowered || isSpoken;
