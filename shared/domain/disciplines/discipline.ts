import { type Ticket, waitedMs } from '../model.ts';
import { type CounterSetup, community, regular, type Setup, targetsOf } from '../setup.ts';
import type { Instant } from '../time.ts';
import type { Reason } from '../why.ts';

/** One call about to be made: by which counter, under which setup, when. */
export type Calling = { readonly setup: Setup; readonly counter: CounterSetup; readonly at: Instant };

/** Negative: the first ticket goes first. */
export type Comparison = (a: Ticket, b: Ticket) => number;

/** One rule of the list "who is next"; zero leaves it to the rule after. */
export type Step = (calling: Calling) => Comparison;

/** A way to say who is next: rules in the order in which they decide, and how the choice is explained where nobody was due. */
export type DisciplineRules = {
  readonly steps: readonly Step[];
  readonly reason: (chosen: Ticket, candidates: readonly Ticket[], calling: Calling) => Reason;
};

/** Whether the counter may serve this ticket at all. */
export function mayServe({ counter }: Pick<Calling, 'counter'>, ticket: Ticket): boolean {
  const does = counter.serves.includes(ticket.service) || counter.helpsWith.includes(ticket.service);
  return does && (counter.reach !== 'preferential-only' || isLegal(ticket));
}

/** Whether the law lets this visitor go first. */
export const isLegal = (ticket: Ticket): boolean => ticket.group !== regular && ticket.group !== community;

/** Why age alone decides for this ticket now; null: it does not yet. */
export function whyDue(ticket: Ticket, { setup, at }: Calling): Reason | null {
  const { capMs, overtakingBound: bound } = targetsOf(setup, ticket.service, ticket.group);
  if (waitedMs(ticket, at) >= capMs) return { rule: 'due-by-wait', capMs };
  if (bound === null || ticket.overtaken < bound) return null;
  return { rule: 'due-by-overtaking', overtaken: ticket.overtaken, bound };
}

/** Whether the counter is set to take this ticket before others. */
export function inReach(ticket: Ticket, { setup, counter }: Calling): boolean {
  if (counter.reach === 'everybody') return false;
  if (counter.reach === 'community-first') return ticket.service === setup.communityLine;
  return isLegal(ticket);
}

/** The earlier order time, then the earlier issue: a total order. */
export const byOrder: Step = () => (a, b) => a.orderedAt - b.orderedAt || a.issueSeq - b.issueSeq;

/** Due tickets before all others and, among themselves, by order alone. */
export const dueFirst: Step = (calling) => (a, b) => {
  const dueA = whyDue(a, calling) !== null;
  const dueB = whyDue(b, calling) !== null;
  return dueA && dueB ? byOrder(calling)(a, b) : Number(dueB) - Number(dueA);
};

export const reachFirst: Step = (calling) => (a, b) => Number(inReach(b, calling)) - Number(inReach(a, calling));

/** Services that the counter only helps with come after its own; the law's visitors always have the first rank. */
export const rankFirst: Step = ({ counter }) => {
  const helping = (ticket: Ticket) => Number(!isLegal(ticket) && !counter.serves.includes(ticket.service));
  return (a, b) => helping(a) - helping(b);
};

/**
 * The highest share of its aim waited, compared without dividing, in whole milliseconds. This is the accumulating-priority
 * discipline (Kleinrock 1964; Stanford, Taylor, Ziedins 2014) with slopes 1/aim.
 */
export const byScore: Step = ({ setup, at }) => {
  const aimMs = (ticket: Ticket) => targetsOf(setup, ticket.service, ticket.group).aimMs;
  return (a, b) => waitedMs(b, at) * aimMs(a) - waitedMs(a, at) * aimMs(b);
};
