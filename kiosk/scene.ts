import type { Language, OutboxState } from '../shared/client/link.ts';
import type { Trouble } from '../shared/protocol/messages.ts';
import type { KioskTicket, KioskView } from '../shared/views/kioskView.ts';
import type { Paper } from '../shared/views/paper.ts';
import type { Telling } from './opening.ts';
import type { SpokenKey } from './spoken/spokenPart.ts';
import type { Step, Visit } from './visit.ts';

/** Everything by which a screen is drawn and said. */
export type Scene = {
  readonly view: KioskView;
  /** The moment at which the view was true, in ms since 1970. */
  readonly viewAtMs: number;
  readonly visit: Visit;
  readonly language: Language;
  /** Since when the server is silent, in ms since 1970; null: it is not. */
  readonly lostSince: number | null;
  /** What keeps the point from taking commands; null: nothing. */
  readonly trouble: Trouble | null;
  /** What gives numbers while the server is silent; null: nothing does. */
  readonly outbox: OutboxState | null;
  /** Until everything is wiped; null: no warning now. */
  readonly leftSeconds: number | null;
  readonly hasVoice: boolean;
};

/** What keeps this kiosk from giving numbers: a cut connection, or the point's own trouble. */
export type Halt = Pick<Scene, 'lostSince' | 'trouble' | 'outbox'>;

/** Whether the server is silent. */
export const isCutOff = ({ lostSince }: Pick<Halt, 'lostSince'>): boolean => lostSince !== null;

/** Whether no number can be had now. */
export const isHalted = (halt: Halt): boolean =>
  halt.trouble !== null || (isCutOff(halt) && halt.outbox?.problem !== null);

export type ScreenName = Step['step'] | 'closed' | 'language' | 'help' | 'idle';

/** Which screen stands there now. */
export function screenOf({ view, visit, leftSeconds, trouble }: Scene): ScreenName {
  if (leftSeconds !== null) return 'idle';
  if (visit.over) return visit.over.over;
  // By a wrong clock nobody can say whether the point is closed, nor when it opens.
  const isClosed = view.closed !== null && trouble !== 'clock-suspect';
  return visit.at.step === 'start' && isClosed ? 'closed' : visit.at.step;
}

/** When and for whom its times are said. */
export const tellingOf = ({ view, viewAtMs, language }: Scene): Telling => ({
  nowMs: viewAtMs,
  zone: view.zone,
  language,
});

/** What the point knows of the visitor's ticket; null: nothing yet, or nothing any more. */
export function issuedOf({ view, visit }: Scene): KioskTicket | null {
  const { at } = visit;
  return at.step === 'ticket' ? (view.issued.find(({ id }) => id === at.ticket.id) ?? null) : null;
}

/** How the visitor's paper is: as this device knows it that prints it itself, or else as the point does. */
export function paperNow(scene: Scene): Paper {
  const { at } = scene.visit;
  if (at.step !== 'ticket') return 'none';
  return scene.outbox?.papers[at.ticket.id] ?? issuedOf(scene)?.paper ?? 'none';
}

/** What a visitor is told of a paper that did not come out: while the server is silent nobody else knows of it. */
export const afterFailure = (halt: Pick<Halt, 'lostSince'>): 'paperFailedThen' | 'noPaper' =>
  isCutOff(halt) ? 'noPaper' : 'paperFailedThen';

/** Whether the point may print the paper now: it has not yet, or somebody must say that it is needed again. */
export const canPrint = (scene: Scene): boolean =>
  issuedOf(scene)?.canReprint === true && paperNow(scene) !== 'printed';

/** The key on the left of the shelf: it leads back, or it is the end. */
export type Flow = { readonly key: SpokenKey; readonly does: 'back' | 'end'; readonly isMain: boolean };

/** null: there is nowhere to go from here. */
export function flowOf(scene: Scene): Flow | null {
  const screen = screenOf(scene);
  switch (screen) {
    case 'start':
    case 'closed':
    case 'asking':
      return null;
    case 'services':
    case 'which-to-bring':
    case 'bring':
    case 'preferential':
    case 'language':
      return { key: 'common:back', does: 'back', isMain: false };
    case 'needs':
    case 'help':
      return { key: 'goOn', does: 'back', isMain: true };
    case 'ticket':
      return { key: paperNow(scene) === 'failed' ? 'haveIt' : 'common:done', does: 'end', isMain: true };
    case 'refused':
      return { key: 'toStart', does: 'end', isMain: true };
    case 'idle':
      return { key: 'finish', does: 'end', isMain: false };
    default:
      return screen satisfies never;
  }
}
