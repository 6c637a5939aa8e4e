import type { BusinessDay } from '../shared/domain/time.ts';
import { cyclesOf } from '../shared/forecast/cycles.ts';
import { type Estimates, estimateWaits } from '../shared/forecast/estimateWaits.ts';
import { pausesOf } from '../shared/forecast/pauses.ts';
import { learnServiceTimes, type ServiceTimes } from '../shared/forecast/serviceTimes.ts';
import type { Journal } from './journal/journal.ts';
import type { Committed, ServicePoint } from './servicePoint.ts';

/** How many of the last days the service times are learned from. */
const learnedDays = 10;
/** An estimate is good for this long, in ms: a refresh of a full room costs several milliseconds. */
const goodForMs = 2_000;

export type Forecast = {
  /** How long who waits, and who would come now, is expected to wait. */
  readonly current: () => Estimates;
  readonly stop: () => void;
};

/** Expects waits by what the days before have shown: learned once a day, frozen while the day lasts. */
export function openForecast(point: ServicePoint, journal: Journal, onFault: (error: unknown) => void): Forecast {
  let times: ServiceTimes = learnServiceTimes(point.state().setup, { cycles: [], pauses: [] });
  let known: { readonly at: number; readonly estimates: Estimates } | null = null;

  async function learn(): Promise<void> {
    const today = point.state().day?.date;
    const days = journal.days().filter((day: BusinessDay) => day !== today);
    const seen = {
      cycles: [] as ReturnType<typeof cyclesOf>[number][],
      pauses: [] as ReturnType<typeof pausesOf>[number][],
    };
    for (const day of days.slice(-learnedDays)) {
      const entries = await journal.readDay(day);
      seen.cycles.push(...cyclesOf(entries));
      seen.pauses.push(...pausesOf(entries));
    }
    times = learnServiceTimes(point.state().setup, seen);
    known = null;
  }

  const isNewDay = ({ entries }: Committed) =>
    entries.some(({ events }) => events.some(({ type }) => type === 'day-opened' || type === 'setup-changed'));
  const stop = point.onCommitted((committed) => {
    if (isNewDay(committed)) learn().catch(onFault);
  });
  learn().catch(onFault);

  return {
    stop,
    current: () => {
      const at = point.now();
      if (known && at - known.at < goodForMs) return known.estimates;
      known = { at, estimates: estimateWaits(point.state(), times, at) };
      return known.estimates;
    },
  };
}
