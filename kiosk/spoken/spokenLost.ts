import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { isHalted, type Scene } from '../scene.ts';
import { type SpokenPart, text } from './spokenPart.ts';

/** That no number can be had, why, and what to do meanwhile. */
export function lostParts({ lostSince, trouble, view }: Scene): readonly SpokenPart[] {
  if (lostSince !== null)
    return [text('common:lostSince', { time: timeOfDay(lostSince, view.zone) }), text('lostAdvice')];
  return trouble === null ? [] : [text('halted'), text('haltedAdvice')];
}

/** Why a key that leads to a ticket cannot be pressed. */
export const barredParts = (scene: Scene): readonly SpokenPart[] => (isHalted(scene) ? [text('cannotAsk')] : []);
