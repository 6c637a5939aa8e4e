import type { BoardCall } from '../../shared/views/displayView.ts';

/** The calls that a screen has announced, the last ones last: each as `callKey` names it. */
export type Announced = readonly string[];

/** More than a room calls while any of its calls can still be taken back to *called*. */
const rememberedKeys = 200;

/** A call's name for ever: by its time too, since a point that was set up anew counts from one again. */
export const callKey = ({ seq, at }: Pick<BoardCall, 'seq' | 'at'>): string => `${seq} ${at}`;

/**
 * The calls to announce, oldest first: those whose ticket is still awaited and that were not announced. A recall is a call of its
 * own; one that is over or was taken back is none, however it came that it was not announced.
 */
export const toAnnounce = (announced: Announced, calls: readonly BoardCall[]): readonly BoardCall[] =>
  calls
    .filter((call) => call.isOpen && !announced.includes(callKey(call)))
    .sort((a, b) => a.at.localeCompare(b.at) || a.seq - b.seq);

/** What has been announced after these calls were, too. */
export const withAnnounced = (announced: Announced, calls: readonly BoardCall[]): Announced =>
  [...announced, ...calls.map(callKey)].slice(-rememberedKeys);
