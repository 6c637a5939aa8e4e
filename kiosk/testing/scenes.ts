import type { KioskService, KioskTicket, KioskView } from '../../shared/views/kioskView.ts';
import type { Scene } from '../scene.ts';
import { type IssuedTicket, noVisit, type Settings, type Step } from '../visit.ts';

const same = (said: string) => ({ es: said, en: `${said} (en)`, pt: `${said} (pt)` });

function service(id: string, level: KioskService['level'], more: Partial<KioskService> = {}): KioskService {
  return {
    ...{ id: id as KioskService['id'], letter: 'B', level, name: same(`Hacer ${id}`), shortName: same(`Corto ${id}`) },
    ...{ requirements: [same(`Papel de ${id}`)], waiting: 4, range: { fromMinutes: 12, toMinutes: 18 }, closed: null },
    ...more,
  };
}

/** Opens on the day after the scenes, at one in the afternoon. */
export const later = { why: 'hours', opensAt: '2026-11-25T18:00:00.000Z' } as unknown as NonNullable<
  KioskView['closed']
>;

export const payments = service('payments', 'general');
export const claims = service('claims', 'specialised', { closed: later });

/** A ticket as the server has issued it. */
export const ticket = {
  ...{ id: 'kiosk:k1/1', label: 'B047', service: 'payments', priority: 'preferential', offline: null },
} as unknown as IssuedTicket;

export const issued = (paper: KioskTicket['paper'], more: Partial<KioskTicket> = {}): KioskTicket => ({
  ...{ id: ticket.id, peopleBefore: 3, range: { fromMinutes: 12, toMinutes: 18 }, paper },
  canReprint: paper !== 'none' && paper !== 'printing',
  ...more,
});

/** A kiosk that offers everything. */
export const view = {
  screen: 'kiosk',
  kiosk: 'k1',
  organisation: 'Acueducto Municipal',
  name: same('Punto Centro'),
  language: 'es',
  zone: 'America/Bogota',
  waitAt: { text: same('en la sala, a su derecha'), toward: 'right' },
  phoneBase: 'https://turno.ejemplo.co',
  closesAt: '2026-11-24T21:00:00.000Z',
  closed: null,
  services: [payments, claims, service('nothing', 'general', { requirements: [], waiting: 0, range: null })],
  preferential: [
    {
      group: 'preferential',
      classes: [
        { id: 'pregnant', name: same('Embarazada') },
        { id: 'older', name: same('Persona mayor, 60 años o más') },
      ],
    },
  ],
  preferentialKeys: 'one',
  preferentialNote: null,
  hasCommunityLine: true,
  communityClosed: null,
  isHelpAsked: false,
  printer: 'well',
  issued: [issued('printing')],
} as unknown as KioskView;

export type Changes = {
  readonly view?: Partial<KioskView>;
  readonly settings?: Partial<Settings>;
} & Partial<Pick<Scene, 'lostSince' | 'trouble' | 'outbox' | 'leftSeconds' | 'language' | 'hasVoice'>> &
  Partial<Pick<Scene['visit'], 'over' | 'needs'>>;

/** A Tuesday, 10:24 in Bogotá, with a visitor at this step. */
export function sceneAt(at: Step, changes: Changes = {}): Scene {
  const { view: changed, settings, over = null, needs = [], ...more } = changes;
  return {
    view: { ...view, ...changed },
    viewAtMs: Date.parse('2026-11-24T15:24:00.000Z'),
    visit: { at, over, needs, settings: { ...noVisit.settings, ...settings } },
    ...{ language: 'es', lostSince: null, trouble: null, outbox: null, leftSeconds: null, hasVoice: true },
    ...more,
  };
}

const start: Step = { step: 'start' };
const preferential: Step = { step: 'preferential', service: payments };
const ticketStep: Step = { step: 'ticket', service: payments, ticket, code: 'ABCD' };
const offlineTicket = { ...ticket, offline: { isTimeEstimated: false, printed: ticket.label } } as IssuedTicket;
const offlineStep = { step: 'ticket', service: payments, ticket: offlineTicket, code: null } as const;
const goingOn = { problem: null, kept: 0, refused: [], papers: {} } as const;
const withPaper = (paper: KioskTicket['paper'], more: Partial<KioskTicket> = {}): Changes => ({
  view: { issued: [issued(paper, more)] },
});
const lostSince = Date.parse('2026-11-24T15:21:00.000Z');

/** Every screen in every state that changes what stands on it. */
export const everyScene: Readonly<Record<string, readonly [Step, Changes?]>> = {
  start: [start],
  'start, cut off': [start, { lostSince }],
  'closed by a wrong clock': [start, { view: { closed: later, closesAt: null }, trouble: 'clock-suspect' }],
  closed: [start, { view: { closed: later, closesAt: null } }],
  services: [{ step: 'services' }],
  'services, cut off': [{ step: 'services' }, { lostSince }],
  'services without the question': [{ step: 'services' }, { view: { preferential: [], hasCommunityLine: false } }],
  'which to bring': [{ step: 'which-to-bring' }],
  'what to bring': [{ step: 'bring', service: payments, from: start }],
  'what to bring to a closed one': [{ step: 'bring', service: claims, from: start }],
  preferential: [preferential],
  'preferential with a need': [preferential, { needs: ['guide'] }],
  'preferential, each class': [preferential, { view: { preferentialKeys: 'each-class' } }],
  'preferential with a note': [preferential, { view: { preferentialNote: same('Traiga su credencial') } }],
  'preferential, community closed': [preferential, { view: { communityClosed: later } }],
  'preferential, cut off': [preferential, { lostSince }],
  needs: [{ step: 'needs', from: preferential }, { needs: ['wheelchair'] }],
  asking: [{ step: 'asking', service: payments }],
  'asking, cut off': [{ step: 'asking', service: payments }, { lostSince }],
  'ticket, printing': [ticketStep],
  'ticket, printed': [ticketStep, withPaper('printed')],
  'ticket, sent': [ticketStep, withPaper('sent')],
  'ticket, failed': [ticketStep, withPaper('failed')],
  'ticket, unknown': [ticketStep, withPaper('unknown')],
  'ticket, no paper and no phone': [ticketStep, { view: { issued: [issued('none')], phoneBase: null, waitAt: null } }],
  'ticket, called already': [ticketStep, withPaper('printed', { peopleBefore: null, range: null })],
  'ticket, cut off': [ticketStep, { lostSince: Date.now() }],
  'start, cut off and going on': [start, { lostSince, outbox: goingOn }],
  'services, cut off and going on': [{ step: 'services' }, { lostSince, outbox: goingOn }],
  'preferential, cut off and going on': [preferential, { lostSince, outbox: goingOn }],
  'asking, cut off and going on': [
    { step: 'asking', service: payments },
    { lostSince, outbox: goingOn },
  ],
  'ticket, given without the server': [offlineStep, { lostSince, outbox: goingOn, view: { issued: [] } }],
  'ticket, given without the server, with a code': [
    { ...offlineStep, code: 'ABCD' },
    { lostSince, outbox: { ...goingOn, papers: { [ticket.id]: 'printed' } }, view: { issued: [] } },
  ],
  'ticket, given without the server, which is back': [
    offlineStep,
    { view: { issued: [issued('none', { canReprint: true })] } },
  ],
  'ticket, of which nothing is known yet': [ticketStep, { view: { issued: [] } }],
  refused: [{ step: 'refused', text: 'Este trámite está suspendido por ahora.' }],
  'refused without a reason': [{ step: 'refused', text: null }],
  language: [{ step: 'services' }, { over: { over: 'language' } }],
  'help called': [preferential, { over: { over: 'help', outcome: 'called' }, view: { isHelpAsked: true } }],
  'help asked': [preferential, { over: { over: 'help', outcome: 'asking' } }],
  'help out of reach': [preferential, { over: { over: 'help', outcome: 'unreachable' } }],
  idle: [preferential, { leftSeconds: 20 }],
  'idle over a ticket': [ticketStep, { leftSeconds: 7 }],
};
