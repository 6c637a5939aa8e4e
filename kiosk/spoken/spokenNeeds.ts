import type { Scene } from '../scene.ts';
import { offeredNeeds } from '../visit.ts';
import { of, type SpokenPart, text } from './spokenPart.ts';

/** What is needed at the counter; each says whether it is asked for. */
export const spokenNeeds = ({ visit }: Scene): readonly SpokenPart[] => [
  text('needs'),
  text('needsLead'),
  ...offeredNeeds.flatMap((need) =>
    of(`need-${need}`, text(`need-${need}`), ...(visit.needs.includes(need) ? [text('isOn')] : [])),
  ),
];

/** The key that leads there. */
export function spokenNeedsKey({ visit }: Scene): readonly SpokenPart[] {
  const count = visit.needs.length;
  if (visit.settings.isLowered) return of('needs', text('needsShort'), ...(count > 0 ? [text('isOn')] : []));
  return of('needs', text('needsKey'), count > 0 ? text('needsAsked', { count }) : text('needsKeyWhat'));
}
