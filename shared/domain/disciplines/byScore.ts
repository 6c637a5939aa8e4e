import { type Ticket, waitedMs } from '../model.ts';
import { targetsOf } from '../setup.ts';
import type { Reason } from '../why.ts';
import type { Calling, Step } from './discipline.ts';

/**
 * The highest share of its aim waited, compared without dividing, in whole milliseconds. This is the accumulating-priority
 * discipline (Kleinrock 1964; Stanford, Taylor, Ziedins 2014) with slopes 1/aim.
 */
export const byScore: Step =
  ({ setup, at }) =>
  (a, b) =>
    waitedMs(b, at) * aimOf(setup, a) - waitedMs(a, at) * aimOf(setup, b);

/** The score as a reason: the aim by which the wait was measured. */
export const byAim = (chosen: Ticket, { setup }: Calling): Reason => ({
  rule: 'score',
  by: 'wait-over-aim',
  aimMs: aimOf(setup, chosen),
});

const aimOf = (setup: Calling['setup'], { service, group }: Ticket): number => targetsOf(setup, service, group).aimMs;
