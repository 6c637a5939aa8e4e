import type { TFunction } from 'i18next';
import type { Queued } from '../../shared/views/counterView.ts';
import { minutesOf } from '../desk/times.ts';

/** So near to its cap that an agent should know, in milliseconds; or so few more who may go ahead. */
const nearMs = 10 * 60_000;
const nearTimes = 2;

/** How near somebody is to the wait or the overtakings after which age alone decides; nothing while they are far from both. */
export function nearText(
  { waitedMs, capMs, overtaken, bound, reason }: Pick<Queued, 'waitedMs' | 'capMs' | 'overtaken' | 'bound' | 'reason'>,
  t: TFunction<'counter'>,
): string | null {
  // It is past them, and the reason says so.
  if (reason.rule === 'due-by-wait' || reason.rule === 'due-by-overtaking') return null;
  if (capMs !== null && capMs - waitedMs <= nearMs && capMs > waitedMs)
    return t('nearCap', { count: minutesOf(capMs - waitedMs) + 1 });
  if (bound !== null && overtaken > 0 && bound - overtaken <= nearTimes) return t('nearBound', { overtaken, bound });
  return null;
}
