import { limitsOf } from '../domain/disciplines/discipline.ts';
import type { Ticket } from '../domain/model.ts';
import type { Setup } from '../domain/setup.ts';
import { newcomerKey } from './newcomers.ts';

/** A ticket of the compact copy: its overtakings go on being counted. */
export type Playing = Ticket & { overtaken: number };

/**
 * The tickets between which order alone decides, earliest first: same service, same group, bound to the same counter and
 * placed first or not. So every discipline chooses among one or two of each line, and not among all who wait.
 */
export type Lane = {
  /** That of a newcomer of this kind, where nothing else is said of the line. */
  readonly key: string;
  readonly tickets: Playing[];
  readonly boundUntil: number | null;
};

/** A copy of who waits, as lines. */
export function lanesOf(waiting: readonly Ticket[]): readonly Lane[] {
  const lanes = new Map<string, Lane>();
  for (const ticket of waiting) {
    const { service, group, bound, placedFirst } = ticket;
    // Two who were placed first stand in the order of their placing: a line each.
    const apart = bound || placedFirst !== null ? `|${bound?.counter}|${bound?.until}|${placedFirst}` : '';
    const key = `${newcomerKey(service, group)}${apart}`;
    const lane = lanes.get(key);
    if (lane) lane.tickets.push({ ...ticket });
    else lanes.set(key, { key, tickets: [{ ...ticket }], boundUntil: bound?.until ?? null });
  }
  for (const { tickets } of lanes.values())
    tickets.sort((a, b) => a.orderedAt - b.orderedAt || a.issueSeq - b.issueSeq);
  return [...lanes.values()];
}

/** Who of a line can be chosen at all: the earliest and, if another one is due by overtaking, the earliest such one. */
export function headsOf(setup: Setup, { tickets }: Lane): readonly Playing[] {
  const [first] = tickets;
  if (!first) return [];
  const { bound } = limitsOf(setup, first);
  if (bound === null || first.overtaken >= bound) return [first];
  const due = tickets.find(({ overtaken }) => overtaken >= bound);
  return due ? [first, due] : [first];
}
