import type { Seen } from '../../shared/client/useView.ts';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { type SpokenPart, text } from './spokenPart.ts';

/** There is no view of this kiosk; the small line for staff is left out. */
export const spokenNotShown = ({
  refusal,
  lostSince,
}: Pick<Seen<'kiosk'>, 'refusal' | 'lostSince'>): readonly SpokenPart[] => [
  text(refusal ? 'notShown' : 'common:connecting'),
  ...(refusal && lostSince === null ? [text('notShownThen')] : []),
  ...lostParts(lostSince),
];

/** The point's zone is not known yet: the time is this machine's. */
const lostParts = (since: number | null): readonly SpokenPart[] =>
  since === null ? [] : [text('common:lostSince', { time: timeOfDay(since, undefined) }), text('lostAdvice')];
