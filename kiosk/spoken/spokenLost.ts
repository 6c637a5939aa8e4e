import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { isCutOff, isHalted, type Scene } from '../scene.ts';
import { type SpokenPart, text } from './spokenPart.ts';

/** That no number can be had, why, and what to do meanwhile. */
export function lostParts(scene: Scene): readonly SpokenPart[] {
  const { lostSince, trouble, view } = scene;
  if (!isHalted(scene)) return [];
  if (lostSince !== null)
    return [text('common:lostSince', { time: timeOfDay(lostSince, view.zone) }), text('lostAdvice')];
  return trouble === null ? [] : [text('halted'), text('haltedAdvice')];
}

/** That numbers are given though the server is silent. */
export const goesOnParts = (scene: Scene): readonly SpokenPart[] =>
  isCutOff(scene) && !isHalted(scene) ? [text('goesOn')] : [];

/** Why a key that leads to a ticket cannot be pressed. */
export const barredParts = (scene: Scene): readonly SpokenPart[] => (isHalted(scene) ? [text('cannotAsk')] : []);
