import type { ReasonCode, Sender, ServiceId } from '../domain/ids.ts';
import { type Setup, serviceOf } from '../domain/setup.ts';
import { minutesToMs } from '../domain/time.ts';
import type { Cycle } from './cycles.ts';
import { meanOf, quantile } from './measures.ts';
import type { Pause } from './pauses.ts';

/** What is known of how long tickets take, frozen when the day opens. */
export type ServiceTimes = {
  readonly services: ReadonlyMap<ServiceId, ServiceTime>;
  /** The factor of each agent of whom enough is known. */
  readonly paces: ReadonlyMap<Sender, number>;
  /** How long a counter is paused for each reason. */
  readonly pauses: ReadonlyMap<ReasonCode, ServiceTime>;
};
/** `cv` is the standard deviation ÷ the mean. */
export type ServiceTime = { readonly meanMs: number; readonly cv: number };

const longestMs = minutesToMs(60);
/** So many cycles weigh as much as what was assumed before. */
const priorCycles = 5;
const priorOfAgent = 20;
const enoughOfAgent = 20;
const assumedCv = 0.9;

/** Before anything is known: the levels of the logs in reference/queueing.md §1. */
const assumed = (setup: Setup, service: ServiceId): ServiceTime => ({
  meanMs: minutesToMs(serviceOf(setup, service)?.level === 'specialised' ? 15 : 5),
  cv: assumedCv,
});

const assumedPause: ServiceTime = { meanMs: minutesToMs(20), cv: 0.5 };

/** What the last days have shown. */
export type Seen = { readonly cycles: readonly Cycle[]; readonly pauses: readonly Pause[] };

/** Learned from what was seen; each service of which nothing is known has the default of its level. */
export function learnServiceTimes(setup: Setup, { cycles, pauses }: Seen): ServiceTimes {
  const kept = setup.services.map(({ id }) => [id, plausible(cycles.filter(({ service }) => service === id))] as const);
  const services = new Map(kept.map(([id, own]) => [id, timeOf(lengths(own), assumed(setup, id))]));
  const paces = pacesOf(
    kept.flatMap(([, own]) => own),
    services,
  );
  const ofReason = (code: ReasonCode) => lengths(pauses.filter(({ reason }) => reason === code));
  const reasons = setup.reasons.pause.map(({ code }) => [code, timeOf(ofReason(code), assumedPause)] as const);
  return { services, paces, pauses: new Map(reasons) };
}

const lengths = (seen: readonly { readonly ms: number }[]): readonly number[] => seen.map(({ ms }) => ms);

/** How long a counter that was paused for this reason stays paused from its beginning. */
export const expectedPause = ({ pauses }: ServiceTimes, reason: ReasonCode): ServiceTime =>
  pauses.get(reason) ?? assumedPause;

/** How long a ticket of this service is expected to take from its call to the next. */
export function expectedTime(times: ServiceTimes, service: ServiceId, agent: Sender | null): ServiceTime {
  const { meanMs, cv } = times.services.get(service) ?? { meanMs: minutesToMs(5), cv: assumedCv };
  return { meanMs: meanMs * ((agent && times.paces.get(agent)) ?? 1), cv };
}

/** Without those that somebody forgot to end. */
function plausible(cycles: readonly Cycle[]): readonly Cycle[] {
  const most = Math.min(longestMs, quantile(lengths(cycles), 0.99));
  return cycles.filter(({ ms }) => ms <= most);
}

function timeOf(seen: readonly number[], before: ServiceTime): ServiceTime {
  if (seen.length === 0) return before;
  const mean = meanOf(seen);
  const cv = Math.sqrt(meanOf(seen.map((ms) => (ms - mean) ** 2))) / Math.max(1, mean);
  const weight = seen.length / (seen.length + priorCycles);
  const shrunk = (value: number, prior: number) => weight * value + (1 - weight) * prior;
  return { meanMs: shrunk(mean, before.meanMs), cv: shrunk(cv, before.cv) };
}

/** What an agent took ÷ what the services they did take on the mean. */
function pacesOf(cycles: readonly Cycle[], services: ServiceTimes['services']): ServiceTimes['paces'] {
  const sums = new Map<Sender, { known: number; took: number; expected: number }>();
  for (const { agent, service, ms } of cycles) {
    const sum = sums.get(agent) ?? { known: 0, took: 0, expected: 0 };
    const expected = services.get(service)?.meanMs ?? ms;
    sums.set(agent, { known: sum.known + 1, took: sum.took + ms, expected: sum.expected + expected });
  }
  const enough = [...sums].filter(([, { known }]) => known >= enoughOfAgent);
  return new Map(
    enough.map(([agent, { known, took, expected }]) => {
      const weight = known / (known + priorOfAgent);
      return [agent, 1 + weight * (took / expected - 1)];
    }),
  );
}
