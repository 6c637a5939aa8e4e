import type { KioskService, KioskTicket } from '../../shared/views/kioskView.ts';
import { isRangeFresh } from '../isRangeFresh.ts';
import { clockText } from '../opening.ts';
import { afterFailure, canPrint, isHalted, issuedOf, paperNow, type Scene, tellingOf } from '../scene.ts';
import { markOf, type Step } from '../visit.ts';
import { of, type SpokenPart, text, texts } from './spokenPart.ts';

type TicketStep = Extract<Step, { readonly step: 'ticket' }>;

/** The number and all that the paper says: service, people before, range, where to wait, how to follow it, and the paper itself. */
export function spokenTicket(scene: Scene, { ticket, service, code }: TicketStep): readonly SpokenPart[] {
  const issued = issuedOf(scene);
  const paper = paperNow(scene);
  const isOffline = ticket.offline !== null;
  const mark = markOf(service, ticket);
  const trouble = paper === 'failed' ? [text('paperFailed'), text(afterFailure(scene))] : [];
  const reprint = canPrint(scene) ? of('reprint', text(paper === 'none' ? 'print' : 'reprint')) : [];
  return [
    text('number'),
    { type: 'label', label: ticket.label },
    texts(service.name),
    ...(mark ? [text(`common:${mark}`)] : []),
    ...(issued ? factParts(scene, issued) : isOffline ? [text('placeKept')] : []),
    ...trouble,
    ...waitParts(scene),
    ...carryParts(scene, code, { isTrouble: paper === 'failed', isLater: isOffline && !issued }),
    ...(paper === 'none' && isOffline && !canPrint(scene) ? [text('noPaper')] : paperParts[paper]),
    ...reprint,
  ];
}

function factParts(scene: Scene, { peopleBefore, range }: KioskTicket): readonly SpokenPart[] {
  if (peopleBefore === null) return [text('calledNow'), text('calledNowThen')];
  const isCutOff = scene.lostSince !== null;
  const people = isCutOff ? text('placeKept') : text('spokenPeople', { count: peopleBefore });
  if (!range || !isRangeFresh(scene)) return [people];
  const values = { from: range.fromMinutes, to: range.toMinutes };
  const time = clockText(scene.viewAtMs, tellingOf(scene));
  return [people, isCutOff ? text('spokenMinutesAt', { ...values, time }) : text('spokenMinutes', values)];
}

function waitParts({ view }: Scene): readonly SpokenPart[] {
  const where = view.waitAt ? [text('waitAt'), texts(view.waitAt.text)] : [text('wait')];
  return [...where, text('waitThen')];
}

type Carried = { readonly isTrouble: boolean; readonly isLater: boolean };

function carryParts({ view }: Scene, code: string | null, { isTrouble, isLater }: Carried): readonly SpokenPart[] {
  if (view.phoneBase === null || code === null) return [text(isTrouble ? 'carry' : 'remember'), text('rememberThen')];
  return [
    text('followCode'),
    text(isTrouble ? 'carry' : 'follow'),
    text(isTrouble ? 'carryByCode' : isLater ? 'followSoon' : 'followThen'),
  ];
}

const paperParts: Readonly<Record<KioskTicket['paper'], readonly SpokenPart[]>> = {
  none: [],
  failed: [],
  printing: [text('paperPrinting'), text('paperPrintingThen')],
  printed: [text('paperTake'), text('paperTakeThen')],
  sent: [text('paperSent'), text('paperSentThen')],
  unknown: [text('paperUnknown'), text('paperUnknownThen')],
};

/** The ticket is being asked for: nothing to do but wait. */
export const spokenAsking = (scene: Scene, service: KioskService): readonly SpokenPart[] => [
  text('asking'),
  texts(service.name),
  ...keptParts(scene),
];

function keptParts(scene: Scene): readonly SpokenPart[] {
  if (!isHalted(scene)) return [text('askingCalm')];
  return [text('kept'), text(scene.lostSince !== null ? 'keptThen' : 'keptHalted')];
}
