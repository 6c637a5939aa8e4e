import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import type { Scene } from '../scene.ts';
import { type SpokenPart, text } from './spokenPart.ts';

/** That the server is silent, and what to do meanwhile. */
export const lostParts = (scene: Scene): readonly SpokenPart[] =>
  scene.lostSince === null
    ? []
    : [text('common:lostSince', { time: timeOfDay(scene.lostSince, scene.view.zone) }), text('lostAdvice')];

/** Why a key that leads to a ticket cannot be pressed. */
export const barredParts = ({ lostSince }: Scene): readonly SpokenPart[] =>
  lostSince === null ? [] : [text('cannotAsk')];
