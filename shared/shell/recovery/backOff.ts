export type BackOff = {
  /** A page was lost now (ms of a clock that never jumps): opened again after so long, or the whole app begins anew. */
  readonly lost: (atMs: number) => { readonly type: 'again'; readonly afterMs: number } | { readonly type: 'relaunch' };
};

const firstMs = 500;
const longestMs = 30_000;
const rememberedMs = 10 * 60_000;
const tooMany = 5;

/**
 * Waits twice as long after each loss of a page, in ms. The fifth within ten minutes begins the app anew; an app that was
 * itself begun anew (`relaunches` times in a row) starts with the longer waits, so that a broken machine is not kept busy.
 */
export function backOff(relaunches = 0): BackOff {
  let losses: readonly number[] = [];
  return {
    lost: (atMs) => {
      losses = [...losses.filter((each) => atMs - each < rememberedMs), atMs];
      if (losses.length >= tooMany) return { type: 'relaunch' };
      return { type: 'again', afterMs: Math.min(longestMs, firstMs * 2 ** (losses.length - 1 + 2 * relaunches)) };
    },
  };
}
