import { closedParts, greetingPart } from '../opening.ts';
import { type Scene, screenOf, tellingOf } from '../scene.ts';
import type { Over } from '../visit.ts';
import { spokenBring, spokenWhich } from './spokenBring.ts';
import { spokenLanguages } from './spokenLanguages.ts';
import { barredParts, goesOnParts, lostParts } from './spokenLost.ts';
import { spokenNeeds } from './spokenNeeds.ts';
import { of, type SpokenPart, text, texts } from './spokenPart.ts';
import { spokenPreferential } from './spokenPreferential.ts';
import { spokenServices } from './spokenServices.ts';
import { spokenShelf } from './spokenShelf.ts';
import { spokenAsking, spokenTicket } from './spokenTicket.ts';

/** Everything that stands on the screen now, in reading order: what is read, each key with its state, and the shelf. The clock is left out. */
export const spokenOf = (scene: Scene): readonly SpokenPart[] => [...ownParts(scene), ...spokenShelf(scene)];

function ownParts(scene: Scene): readonly SpokenPart[] {
  const { at, over } = scene.visit;
  const screen = screenOf(scene);
  if (screen === 'idle') return stillThere(scene);
  if (over) return over.over === 'language' ? spokenLanguages(scene) : helpParts[over.outcome];
  switch (at.step) {
    case 'start':
      return screen === 'closed' ? closed(scene) : start(scene);
    case 'services':
      return spokenServices(scene);
    case 'which-to-bring':
      return spokenWhich(scene);
    case 'bring':
      return spokenBring(scene, at.service);
    case 'preferential':
      return spokenPreferential(scene);
    case 'needs':
      return spokenNeeds(scene);
    case 'asking':
      return spokenAsking(scene, at.service);
    case 'ticket':
      return spokenTicket(scene, at);
    case 'refused':
      return [
        text('refused'),
        at.text === null ? text('noNumber') : { type: 'name', name: at.text },
        text('refusedThen'),
      ];
    default:
      return at satisfies never;
  }
}

const pointParts = ({ view }: Scene): readonly SpokenPart[] => [
  { type: 'name', name: view.organisation },
  texts(view.name),
];

const start = (scene: Scene): readonly SpokenPart[] => [
  ...pointParts(scene),
  greetingPart(tellingOf(scene)),
  text('page'),
  ...lostParts(scene),
  ...goesOnParts(scene),
  ...of('begin', text('begin'), ...barredParts(scene)),
  ...spokenLanguages(scene).filter(({ target }) => target !== undefined && target !== `language-${scene.language}`),
];

function closed(scene: Scene): readonly SpokenPart[] {
  const { view } = scene;
  const opens = view.closed ? closedParts(view.closed, tellingOf(scene)).slice(1) : [];
  return [...pointParts(scene), text('pointClosed'), text('pointClosedThen'), ...opens];
}

const helpParts: Readonly<Record<Extract<Over, { readonly over: 'help' }>['outcome'], readonly SpokenPart[]>> = {
  asking: [text('helpAsking'), text('askingCalm')],
  called: [text('helpCalled'), text('helpCalledThen')],
  unreachable: [text('helpUnreachable'), text('helpUnreachableThen')],
};

/** The seconds are left out: said each second, they would let nothing else be heard. */
function stillThere({ visit }: Scene): readonly SpokenPart[] {
  const number: readonly SpokenPart[] =
    visit.at.step === 'ticket' ? [text('number'), { type: 'label', label: visit.at.ticket.label }] : [];
  return [text('stillThere'), text('stillThereThen'), ...number, ...of('still-here', text('stillHere'))];
}
