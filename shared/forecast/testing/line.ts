import { emptySetup } from '../../domain/emptySetup.ts';
import { type ClassId, type CounterId, type GroupId, type ServiceId, senderOf } from '../../domain/ids.ts';
import { type Discipline, regular, type Service, type Setup } from '../../domain/setup.ts';
import { type BusinessDay, instantOf, minutesToMs, type Timestamp } from '../../domain/time.ts';
import type { DayPlan, Roster, Visitor } from '../dayPlan.ts';
import { seeded } from '../seeded.ts';

/** The textbook's line: equal counters, one service, nobody walks, nobody leaves, nothing but the discipline decides. */
export type Line = {
  readonly counters: number;
  readonly discipline: Discipline;
  /** Arrivals per mean service time, with the aim in minutes; the second class is the law's. */
  readonly classes: readonly { readonly rate: number; readonly aim: number }[];
  /** Of the service times; null: exponential. */
  readonly cv: number | null;
  readonly customers: number;
  readonly seed: number;
};

const preferential = 'preferential' as GroupId;
const never = 1e15;
export const meanMs = minutesToMs(1);
const opens = instantOf('2026-03-02T00:00:00.000Z' as Timestamp);
const forEver = instantOf('2099-01-01T00:00:00.000Z' as Timestamp);

/** A run of that line, to be read as one endless day. */
export function planOf(line: Line): DayPlan {
  return {
    setup: setupOf(line),
    visitors: visitorsOf(line),
    rosters: Array.from({ length: line.counters }, (_, index) => rosterOf(index)),
    walkMs: 0,
    noShowMs: 0,
  };
}

function setupOf({ counters, discipline, classes }: Line): Setup {
  const texts = { es: 'A', en: 'A', pt: 'A' };
  const service: Service = {
    ...{ id: 'a' as ServiceId, letter: 'A', level: 'general', name: texts, shortName: texts, boardName: texts },
    ...{ requirements: [], agentNote: null, hours: null, outcomes: [], outcomeRequired: false },
  };
  const group = (index: number) => (index === 0 ? regular : preferential);
  return {
    ...emptySetup,
    callStartsService: true,
    discipline,
    services: [service],
    classes: [
      {
        ...{ id: 'p' as ClassId, group: preferential, name: texts, legalBasis: '', keepClass: false },
        ...{ validFrom: '2000-01-01' as BusinessDay, validTo: null },
      },
    ],
    targets: classes.map(({ aim }, index) => ({
      ...{ group: group(index), promiseMs: 60_000, aimMs: minutesToMs(aim), capMs: never, overtakingBound: null },
    })),
    counters: Array.from({ length: counters }, (_, index) => ({
      ...{ id: `${index}` as CounterId, name: '', serves: ['a' as ServiceId], helpsWith: [], reach: 'everybody' },
    })),
  };
}

const rosterOf = (index: number): Roster => ({
  ...{ counter: `${index}` as CounterId, agent: senderOf('agent', `${index}`), from: opens, until: forEver },
  ...{ away: [], pace: 1 },
});

function visitorsOf({ classes, cv, customers, seed }: Line): readonly Visitor[] {
  const dice = seeded(seed);
  const rates = classes.map(({ rate }) => rate);
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  let at = opens + 1;
  return Array.from({ length: customers }, () => {
    at += dice.exponential(meanMs / total);
    const workMs = cv === null ? dice.exponential(meanMs) : dice.logNormal(meanMs, cv);
    const priority = dice.weighted(rates) === 0 ? null : preferential;
    return { at: Math.round(at) as Visitor['at'], service: 'a' as ServiceId, priority, workMs, patienceMs: null };
  });
}
