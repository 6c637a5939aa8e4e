import {
  type ClassId,
  type CounterId,
  type GroupId,
  type ReasonCode,
  type ServiceId,
  senderOf,
} from '../../shared/domain/ids.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import { community } from '../../shared/domain/setup.ts';
import { type Instant, minutesToMs } from '../../shared/domain/time.ts';
import type { ClassPattern, DayPattern, ServicePattern } from '../../shared/forecast/drawDay.ts';

// Everything that makes the demo's day what it is stands in this file: guesses for a small water utility, no measurements.

/** The seat that nobody plays: the newcomer's. */
export const freeSeat = { agent: 'agent2', counter: '2' } as const;

/** Local hours between which people come, and the busy one at which the newcomer begins to watch. */
export const hours = { open: 8, watch: 10, close: 16 } as const;

/** Expected in each half hour from 8:00 on: a high peak at 10:00, a lower one at 13:30. */
const perHalfHour = [17, 21, 24, 25, 24, 22, 18, 14, 11, 11, 14, 17, 17, 14, 9, 5];

const service = (id: string, share: number, minutes: number, cv: number): ServicePattern => ({
  ...{ service: id as ServiceId, share, meanMs: minutesToMs(minutes), cv },
});

/** Shares of the visitors in per cent; the community line is not among them, as its people name their errand. */
const services = [
  service('payments', 47, 4.5, 0.6),
  service('information', 29, 4, 0.7),
  service('claims', 15, 11, 0.6),
  service('connections', 9, 14, 0.5),
];

const classOf = (priority: ClassPattern['priority'] | string, share: number, factor: number): ClassPattern => ({
  ...{ priority: priority as ClassId | GroupId | null, share, factor },
});

/** Shares in per cent, and how much longer these visitors take. */
const classes = [
  classOf(null, 73, 1),
  classOf('older', 10, 1.2),
  classOf('pregnant', 3, 1),
  classOf('disability', 4, 1.3),
  classOf('infant', 5, 1.1),
  classOf(community, 5, 1.3),
];

/** Minutes after the opening at which lunch (45 min) and a break (10 min) are due, by counter. */
const away: Readonly<Record<string, readonly [lunch: number, rest: number]>> = {
  '1': [225, 130],
  '2': [240, 150],
  '3': [270, 135],
  '4': [225, 370],
  '5': [270, 145],
  '6': [315, 390],
};

/** The kind of day that the demo draws from, at the sample point, with all six counters at work from its opening on. */
export function sampleDay(opensAt: Instant): DayPattern {
  const after = (minutes: number) => (opensAt + minutesToMs(minutes)) as Instant;
  return {
    ...{ setup: sampleSetup, opensAt, perHalfHour, services, classes },
    rosters: sampleSetup.counters.map(({ id }) => {
      const [lunch, rest] = away[id] ?? [240, 120];
      const breaks = [
        { from: after(lunch), ms: minutesToMs(45), reason: 'lunch' as ReasonCode },
        { from: after(rest), ms: minutesToMs(10), reason: 'break' as ReasonCode },
      ];
      return {
        ...{ counter: id as CounterId, agent: senderOf('agent', `agent${id}`) },
        ...{ from: after(-5), until: after((hours.close - hours.open) * 60) },
        away: breaks.sort((one, other) => one.from - other.from),
      };
    }),
    ...{ paceSpread: 0.1, dayCv: 0.05, noShowShare: 0.03, patienceMs: minutesToMs(150) },
    ...{ walkMs: 25_000, noShowMs: 40_000 },
  };
}

/** What some people do besides coming, being served and going. */
export type Habit = 'plain' | 'hears-late' | 'elsewhere' | 'aside' | 'comes-back';

/** In per cent of the visitors. */
export const habits: Readonly<Record<Habit, number>> = {
  plain: 85,
  /** Comes only when called again. */
  'hears-late': 5,
  /** Turns out to need another service, and is transferred. */
  elsewhere: 4,
  /** Fetches a paper while others are served. */
  aside: 3,
  /** Is hardly finished when they ask one more thing, so that the agent takes back the finish. */
  'comes-back': 3,
};

/** Where people are sent who came to the wrong line. */
export const otherService: Readonly<Record<string, string>> = {
  payments: 'claims',
  information: 'connections',
  claims: 'payments',
  connections: 'information',
};

/** Of those who lose patience: how many say so with their phone, by the ticket's code; the others go silently. */
export const cancelsByPhone = 0.6;

/** How much of a visit is over when it is interrupted, and how long a paper takes to fetch. */
export const interrupted = { afterShare: 0.4, asideMs: minutesToMs(6), asksAgainAfterMs: 20_000 } as const;
