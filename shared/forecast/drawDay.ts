import type { ClassId, GroupId, ServiceId } from '../domain/ids.ts';
import type { Setup } from '../domain/setup.ts';
import type { Instant } from '../domain/time.ts';
import type { DayPlan, Roster, Visitor } from './dayPlan.ts';
import { type Seeded, seeded } from './seeded.ts';

/** What days of one kind have in common; times in milliseconds. */
export type DayPattern = Pick<DayPlan, 'walkMs' | 'noShowMs'> & {
  readonly setup: Setup;
  readonly opensAt: Instant;
  /** The people expected in each half hour from `opensAt` on; how many really come is a Poisson number. */
  readonly perHalfHour: readonly number[];
  readonly services: readonly ServicePattern[];
  readonly classes: readonly ClassPattern[];
  readonly rosters: readonly Omit<Roster, 'pace'>[];
  /** The pace of each agent lies evenly within 1 ± this. */
  readonly paceSpread: number;
  /** A whole day is slower or quicker by a log-normal factor with this CV. */
  readonly dayCv: number;
  /** Who takes a ticket and never comes. */
  readonly noShowShare: number;
  /** The mean of an exponential patience; null: everybody stays. */
  readonly patienceMs: number | null;
};

export type ServicePattern = {
  readonly service: ServiceId;
  readonly share: number;
  readonly meanMs: number;
  /** Of a log-normal time; null: exponential. */
  readonly cv: number | null;
};
export type ClassPattern = {
  readonly priority: ClassId | GroupId | null;
  readonly share: number;
  /** How much longer this class takes. */
  readonly factor: number;
};

const halfHour = 1_800_000;

/** One day of the pattern; the same seed gives the same day, whatever the setup's discipline. */
export function drawDay(pattern: DayPattern, seed: number): DayPlan {
  const { setup, walkMs, noShowMs, rosters, paceSpread } = pattern;
  const dice = seeded(seed);
  const dayFactor = pattern.dayCv > 0 ? dice.logNormal(1, pattern.dayCv) : 1;
  const paces = rosters.map((roster) => ({ ...roster, pace: 1 + paceSpread * (2 * dice.next() - 1) }));
  return { setup, walkMs, noShowMs, rosters: paces, visitors: visitorsOf(pattern, dayFactor, dice) };
}

function visitorsOf(pattern: DayPattern, dayFactor: number, dice: Seeded): readonly Visitor[] {
  const visitors: Visitor[] = [];
  pattern.perHalfHour.forEach((expected, index) => {
    const from = pattern.opensAt + index * halfHour;
    const gap = () => (expected > 0 ? dice.exponential(halfHour / expected) : halfHour);
    for (let at = from + gap(); at < from + halfHour; at += gap()) {
      visitors.push(visitorOf(pattern, Math.floor(at) as Instant, dayFactor, dice));
    }
  });
  return visitors;
}

/** Always the same number of draws, so that one changed share does not make other people of all who come after. */
function visitorOf(pattern: DayPattern, at: Instant, dayFactor: number, dice: Seeded): Visitor {
  const service = chosen(pattern.services, dice);
  const { priority, factor } = chosen(pattern.classes, dice);
  const mean = service.meanMs * factor * dayFactor;
  const workMs = service.cv === null ? dice.exponential(mean) : dice.logNormal(mean, service.cv);
  const comes = dice.next() >= pattern.noShowShare;
  const stays = dice.exponential(pattern.patienceMs ?? 0);
  const patienceMs = !comes ? 0 : pattern.patienceMs === null ? null : stays;
  return { at, service: service.service, priority, workMs, patienceMs };
}

function chosen<Thing extends { readonly share: number }>(things: readonly Thing[], dice: Seeded): Thing {
  const thing = things[dice.weighted(things.map(({ share }) => share))];
  if (!thing) throw new Error('A pattern needs a service and a class.');
  return thing;
}
