import type { KioskService } from '../../shared/views/kioskView.ts';
import type { Scene } from '../scene.ts';
import { of, type SpokenPart, text, texts } from './spokenPart.ts';
import { factParts, whyBarred } from './spokenServices.ts';

/** What to bring for a service. */
export function spokenBring(scene: Scene, chosen: KioskService): readonly SpokenPart[] {
  const service = scene.view.services.find(({ id }) => id === chosen.id) ?? chosen;
  return [
    text('bring'),
    texts(service.name),
    ...factParts(scene, service),
    ...service.requirements.map(texts),
    text('bringThen'),
    ...of('take', text('take'), ...whyBarred(scene, service.closed)),
  ];
}

/** For which service it is asked. */
export function spokenWhich({ view, visit }: Scene): readonly SpokenPart[] {
  const services = view.services.filter(({ requirements }) => requirements.length > 0);
  const read = visit.settings.isLowered ? services.map(({ name }) => texts(name)) : [];
  return [
    text('whichToBring'),
    ...read,
    ...services.flatMap(({ id, shortName }) => of(`bring-${id}`, texts(shortName))),
  ];
}
