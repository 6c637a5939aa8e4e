import type { Sizes } from './measurement.ts';
import type { DiskName } from './rows.ts';

/** How much is measured in under three minutes on two quiet cores. */
export const fullSizes: Readonly<Record<DiskName, Sizes>> = {
  this: {
    ...{ rounds: 5, turns: 200, perSender: 60, followers: 60, calls: 10, screens: 200, idleMs: 300 },
    ...{ short: 500, waiting: 100, long: 10_000, tickets: 20, starts: 1, entries: 100_000 },
  },
  slow: {
    ...{ rounds: 5, turns: 12, perSender: 60, followers: 60, calls: 6, screens: 200, idleMs: 300 },
    ...{ short: 500, waiting: 100, long: 10_000, tickets: 8, starts: 1, entries: 0 },
  },
};

const tiny: Sizes = {
  ...{ rounds: 1, turns: 2, perSender: 2, followers: 3, calls: 2, screens: 3, idleMs: 20 },
  ...{ short: 20, waiting: 5, long: 40, tickets: 2, starts: 1, entries: 40 },
};

/** Just enough to see that every line can be filled. */
export const tinySizes: Readonly<Record<DiskName, Sizes>> = { this: tiny, slow: tiny };
