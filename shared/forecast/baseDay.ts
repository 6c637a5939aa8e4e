import { type CounterId, type GroupId, type ReasonCode, type ServiceId, senderOf } from '../domain/ids.ts';
import { sampleSetup } from '../domain/sampleSetup.ts';
import {
  type CounterSetup,
  type Discipline,
  regular,
  type Service,
  type Setup,
  type Targets,
} from '../domain/setup.ts';
import { type Instant, instantOf, minutesToMs, type Timestamp } from '../domain/time.ts';
import type { DayPattern, ServicePattern } from './drawDay.ts';

const preferential = 'preferential' as GroupId;
const opensAt = instantOf('2026-03-02T08:00:00.000Z' as Timestamp);
const after = (minutes: number) => (opensAt + minutesToMs(minutes)) as Instant;

/** Minutes a visit, share of the visitors. The source does not tell the shares: 22 % specialised gives its first-come waits best. */
const services: readonly (readonly [id: string, level: Service['level'], minutes: number, share: number])[] = [
  ['quick', 'general', 4, 39],
  ['usual', 'general', 6, 26],
  ['long', 'general', 9, 13],
  ['claim', 'specialised', 14, 11],
  ['technical', 'specialised', 18, 11],
];

/** Expected an hour, for each half hour from 8:00 to 16:30: a high peak at 10:00, a lower one at 14:00. */
const perHour = [33, 39, 46, 53, 60, 57, 53, 43, 33, 30, 35, 43, 50, 50, 40, 28, 13];

/** How the base day of reference/queueing.md §3 is varied. */
export type BaseDay = {
  readonly discipline: Discipline;
  readonly visitors?: number;
  readonly preferentialShare?: number;
  readonly cv?: number;
  /** Without the bounds of overtakings, which that simulation did not have. */
  readonly isUnbounded?: boolean;
};

/** 8 counters (3 of them specialised, one a preferential window), 400 visitors, 28 % preferential, as near to §3 as it tells. */
export function baseDay(day: BaseDay): DayPattern {
  const { visitors = 400, preferentialShare = 0.28, cv = 0.8 } = day;
  const total = perHour.reduce((sum, rate) => sum + rate, 0);
  return {
    setup: setupOf(day),
    opensAt,
    perHalfHour: perHour.map((rate) => (visitors * rate) / total),
    services: services.map(([id, , minutes, share]): ServicePattern => {
      return { service: id as ServiceId, share, meanMs: minutesToMs(minutes), cv };
    }),
    classes: [
      { priority: null, share: 1 - preferentialShare, factor: 1 },
      { priority: preferential, share: preferentialShare, factor: 1.15 },
    ],
    rosters: Array.from({ length: 8 }, (_, index) => rosterOf(index)),
    paceSpread: 0.15,
    dayCv: 0.12,
    noShowShare: 0.03,
    patienceMs: minutesToMs(180),
    walkMs: 0,
    noShowMs: 40_000,
  };
}

function setupOf({ discipline, isUnbounded }: BaseDay): Setup {
  const bound = (most: number) => (isUnbounded ? null : most);
  const targets: readonly Targets[] = [
    { group: preferential, ...times(10, 4), overtakingBound: bound(5) },
    { group: regular, ...times(30, 30), overtakingBound: bound(30) },
  ];
  const [model] = sampleSetup.services;
  if (!model) throw new Error('The sample has no services.');
  return {
    ...sampleSetup,
    zone: 'UTC' as Setup['zone'],
    services: services.map(([id, level], index) => {
      return { ...model, id: id as ServiceId, level, letter: 'ABCDE'[index] ?? 'Z' };
    }),
    communityLine: null,
    counters: Array.from({ length: 8 }, (_, index) => counterOf(index)),
    targets,
    discipline,
    noShow: { minCalls: 1, gapMs: 0 },
    pause: { mayLeaveUnattended: true },
  };
}

const times = (promise: number, aim: number) => ({
  ...{ promiseMs: minutesToMs(promise), aimMs: minutesToMs(aim), capMs: minutesToMs(60) },
});

/** The first is the preferential window; the last three do the specialised services too. */
function counterOf(index: number): CounterSetup {
  const able = index >= 5 ? services : services.filter(([, level]) => level === 'general');
  const serves = able.map(([id]) => id as ServiceId);
  const reach = index === 0 ? 'preferential-first' : 'everybody';
  return { id: `C${index + 1}` as CounterId, name: `C${index + 1}`, serves, helpsWith: [], reach };
}

/** Lunch of 45 minutes, two at a time from 11:30; ten minutes each between 15:00 and 16:20. */
function rosterOf(index: number): DayPattern['rosters'][number] {
  return {
    counter: `C${index + 1}` as CounterId,
    agent: senderOf('agent', `a${index + 1}`),
    from: after(0),
    until: after(510),
    away: [
      { from: after(210 + 45 * (index % 4)), ms: minutesToMs(45), reason: 'lunch' as ReasonCode },
      { from: after(420 + 10 * index), ms: minutesToMs(10), reason: 'break' as ReasonCode },
    ],
  };
}
