import { type Ticket, waitedMs } from '../model.ts';
import { type CounterSetup, community, regular, type Setup, targetsOf } from '../setup.ts';
import type { Instant } from '../time.ts';
import type { Reason } from '../why.ts';

/** One call about to be made: by which counter, under which setup, when. */
export type Calling = {
  readonly setup: Setup;
  readonly counter: CounterSetup;
  /** How many of this counter's calls today could have been of either group: whose turn it is under a ratio. */
  readonly contested: number;
  readonly at: Instant;
};

/** What it takes to say whom a counter may serve now. */
export type Serving = Pick<Calling, 'setup' | 'counter' | 'at'>;

/** Negative: the first ticket goes first. */
export type Comparison = (a: Ticket, b: Ticket) => number;

/** One rule of the list "who is next"; zero leaves it to the rule after. */
export type Step = (calling: Calling) => Comparison;

/** A rule that parts the tickets in those before and those after, and explains a call that it decided. */
export type Preference = {
  readonly prefers: (ticket: Ticket, calling: Calling) => boolean;
  readonly reason: (calling: Calling) => Reason;
};

/** A way to say who is next where nobody was placed first or is due: what parts them, in this order, and then the score. */
export type DisciplineRules = {
  readonly preferences: readonly Preference[];
  readonly score: readonly Step[];
  readonly scored: (chosen: Ticket, calling: Calling) => Reason;
};

/** Whether the counter may serve this ticket at all: it does the service, admits the group, and nobody else alone may call it. */
export function mayServe({ counter, at }: Serving, ticket: Ticket): boolean {
  const does = counter.serves.includes(ticket.service) || counter.helpsWith.includes(ticket.service);
  const { bound } = ticket;
  const isAnothers = bound !== null && bound.counter !== counter.id && at < bound.until;
  return does && !isAnothers && (counter.reach !== 'preferential-only' || isLegal(ticket));
}

/** Whether the law lets this visitor go first. */
export const isLegal = (ticket: Pick<Ticket, 'group'>): boolean =>
  ticket.group !== regular && ticket.group !== community;

/** From when on age alone decides for a ticket: the wait in milliseconds and the overtakings; null: never by that. */
export type Limits = { readonly capMs: number | null; readonly bound: number | null };

/** The cap and the bound of a ticket under the setup in force; under `strict` the law's visitors alone have any. */
export function limitsOf(setup: Setup, ticket: Pick<Ticket, 'service' | 'group'>): Limits {
  if (setup.discipline.type === 'strict' && !isLegal(ticket)) return { capMs: null, bound: null };
  const { capMs, overtakingBound: bound } = targetsOf(setup, ticket.service, ticket.group);
  return { capMs, bound };
}

/** Why age alone decides for this ticket now; null: it does not yet. */
export function whyDue(ticket: Ticket, { setup, at }: Pick<Calling, 'setup' | 'at'>): Reason | null {
  const { capMs, bound } = limitsOf(setup, ticket);
  if (capMs !== null && waitedMs(ticket, at) >= capMs) return { rule: 'due-by-wait', capMs };
  if (bound === null || ticket.overtaken < bound) return null;
  return { rule: 'due-by-overtaking', overtaken: ticket.overtaken, bound };
}

/** Whether tickets of both kinds could be called, the law's and the others: what the ratio counts. */
export const isContested = (candidates: readonly Ticket[]): boolean =>
  candidates.some(isLegal) && !candidates.every(isLegal);

/** Whom a person has placed first, before all others and in the order in which they were placed. */
export const placedFirst: Step = () => (a, b) => {
  if (a.placedFirst !== null && b.placedFirst !== null) return a.placedFirst - b.placedFirst;
  return Number(b.placedFirst !== null) - Number(a.placedFirst !== null);
};

/** The earlier order time, then the earlier issue: a total order. */
export const byOrder: Step = () => (a, b) => a.orderedAt - b.orderedAt || a.issueSeq - b.issueSeq;

/** Due tickets before all others and, among themselves, by order alone. */
export const dueFirst: Step = (calling) => {
  // Each ticket is compared many times while one list is put in order.
  const known = new Map<Ticket, boolean>();
  const isDue = (ticket: Ticket) => {
    const due = known.get(ticket) ?? whyDue(ticket, calling) !== null;
    known.set(ticket, due);
    return due;
  };
  const earlier = byOrder(calling);
  return (a, b) => {
    const dueA = isDue(a);
    const dueB = isDue(b);
    return dueA && dueB ? earlier(a, b) : Number(dueB) - Number(dueA);
  };
};

/** The preference as a step. */
export const stepOf =
  ({ prefers }: Preference): Step =>
  (calling) =>
  (a, b) =>
    Number(prefers(b, calling)) - Number(prefers(a, calling));
