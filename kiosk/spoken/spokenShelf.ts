import { openParts } from '../opening.ts';
import { flowOf, type Scene, tellingOf } from '../scene.ts';
import { of, type SpokenPart, text } from './spokenPart.ts';

/** The keys that are the same on every screen, each with its state. */
export function spokenShelf(scene: Scene): readonly SpokenPart[] {
  const { visit, view, hasVoice } = scene;
  const { isLarge, hasContrast, isLowered, isSpoken } = visit.settings;
  const flow = flowOf(scene);
  const on = (isOn: boolean) => (isOn ? [text('isOn')] : []);
  const hours = visit.at.step === 'start' ? openParts(view, tellingOf(scene)) : [];
  return [
    ...(flow ? of('flow', text(flow.key)) : hours),
    ...of('help', text(view.isHelpAsked ? 'helpAsked' : 'help'), ...on(view.isHelpAsked)),
    ...of('language', text('changeLanguage')),
    ...of('large', text('large'), ...on(isLarge)),
    ...of('contrast', text('contrast'), ...on(hasContrast)),
    ...of('lowered', text('lowered'), ...on(isLowered)),
    ...of('spoken', text('spoken'), ...(hasVoice ? on(isSpoken) : [text('spokenNot')])),
  ];
}
