import type { Closed, KioskService } from '../../shared/views/kioskView.ts';
import { closedParts } from '../opening.ts';
import { isCutOff, isHalted, type Scene, tellingOf } from '../scene.ts';
import { asksForPriority } from '../visit.ts';
import { barredParts, lostParts } from './spokenLost.ts';
import { spokenNeedsKey } from './spokenNeeds.ts';
import { of, type SpokenPart, text, texts } from './spokenPart.ts';

/** What do you need? Each service with how many wait for it and how long that takes, or with when it opens. */
export function spokenServices(scene: Scene): readonly SpokenPart[] {
  const { services } = scene.view;
  const { isLowered } = scene.visit.settings;
  const groups = (['general', 'specialised'] as const).flatMap((level): readonly SpokenPart[] => {
    const ofLevel = services.filter((service) => service.level === level);
    if (ofLevel.length === 0) return [];
    const parts = ofLevel.flatMap((service) => (isLowered ? lineParts(scene, service) : tileParts(scene, service)));
    return [text(level), text(`${level}Where`), ...parts];
  });
  const needs = asksForPriority(scene.view) ? [] : spokenNeedsKey(scene);
  return [text('question'), ...lostParts(scene), ...groups, ...(isLowered ? lowParts(scene) : []), ...needs];
}

/** How many wait and how long, or when it opens; nothing while nobody can know. */
export function factParts(scene: Scene, { closed, waiting, range }: KioskService): readonly SpokenPart[] {
  if (closed) return closedParts(closed, tellingOf(scene));
  if (isHalted(scene) || isCutOff(scene)) return [];
  const people = text('waiting', { count: waiting });
  return range ? [people, text('spokenMinutes', { from: range.fromMinutes, to: range.toMinutes })] : [people];
}

/** Why a key that leads to a ticket cannot be pressed now. */
export const whyBarred = (scene: Scene, closed: Closed | null): readonly SpokenPart[] =>
  isHalted(scene) || !closed ? barredParts(scene) : closedParts(closed, tellingOf(scene));

const tileParts = (scene: Scene, service: KioskService): readonly SpokenPart[] => [
  ...of(`service-${service.id}`, texts(service.name), ...factParts(scene, service), ...barredParts(scene)),
  ...(service.requirements.length > 0 ? of(`bring-${service.id}`, text('bring'), texts(service.name)) : []),
];

const lineParts = (scene: Scene, service: KioskService): readonly SpokenPart[] => [
  texts(service.name),
  ...factParts(scene, service),
];

function lowParts(scene: Scene): readonly SpokenPart[] {
  const { services } = scene.view;
  const hasBring = services.some(({ requirements }) => requirements.length > 0);
  return [
    ...services.flatMap((service) =>
      of(`service-${service.id}`, texts(service.shortName), ...whyBarred(scene, service.closed)),
    ),
    ...(hasBring ? of('bring', text('bring')) : []),
  ];
}
