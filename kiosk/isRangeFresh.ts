import type { Scene } from './scene.ts';

/** A range older than this says nothing any more, in ms. */
const oldMs = 30 * 60_000;

/** Whether the range that is known still says something: cut off, for half an hour. */
export const isRangeFresh = ({ lostSince, viewAtMs }: Pick<Scene, 'lostSince' | 'viewAtMs'>, nowMs = Date.now()) =>
  lostSince === null || nowMs - viewAtMs < oldMs;
