import type { BusinessDay } from '../shared/domain/time.ts';
import { type Estimates, estimateWaits } from '../shared/forecast/estimateWaits.ts';
import { learnServiceTimes, type Seen, type ServiceTimes } from '../shared/forecast/serviceTimes.ts';
import type { RecallingJournal } from './closedDays/recallingJournal.ts';
import { JournalRefused } from './journal/journal.ts';
import type { Committed, ServicePoint } from './servicePoint.ts';

/** How many of the last days the service times are learned from. */
export const learnedDays = 10;
/** An estimate is good for this long, in ms: a refresh of a full room costs several milliseconds. */
const goodForMs = 2_000;
/** For who cannot wait for a new one it is good for this long, in ms: while a board is open the publisher asks anew twice as often. */
const usableForMs = 10_000;

export type Forecast = {
  /** How long who waits, and who would come now, is expected to wait. */
  readonly current: () => Estimates;
  /** What was expected last, for who cannot wait for it: at most ten seconds old, or else new. */
  readonly latest: () => Estimates;
  readonly stop: () => void;
};

const nothingSeen: Seen = { cycles: [], pauses: [] };

export type ForecastParts = {
  readonly point: ServicePoint;
  readonly journal: Pick<RecallingJournal, 'days' | 'seenOn' | 'forget'>;
  /** Resolves when what is needed of the day that has just ended is kept. */
  readonly ready: () => Promise<void>;
  readonly onFault: (error: unknown) => void;
};

/** Expects waits by what the days before have shown: learned once a day, frozen while the day lasts. */
export function openForecast({ point, journal, ready, onFault }: ForecastParts): Forecast {
  let times: ServiceTimes = learnServiceTimes(point.state().setup, nothingSeen);
  let known: { readonly at: number; readonly estimates: Estimates } | null = null;

  async function learn(): Promise<void> {
    const today = point.state().day?.date;
    const days = journal.days().filter((day: BusinessDay) => day !== today);
    const seen: Seen[] = [];
    for (const day of days.slice(-learnedDays)) seen.push(await seenOn(day));
    times = learnServiceTimes(point.state().setup, {
      cycles: seen.flatMap(({ cycles }) => cycles),
      pauses: seen.flatMap(({ pauses }) => pauses),
    });
    journal.forget();
    known = null;
  }

  /** A day that is damaged teaches nothing; that it is, is told elsewhere. */
  const seenOn = (day: BusinessDay): Promise<Seen> =>
    journal.seenOn(day).catch((error: unknown) => {
      if (error instanceof JournalRefused) return nothingSeen;
      throw error;
    });

  const isNewDay = ({ entries }: Committed) =>
    entries.some(({ events }) => events.some(({ type }) => type === 'day-opened' || type === 'setup-changed'));
  const stop = point.onCommitted((committed) => {
    if (isNewDay(committed)) ready().then(learn).catch(onFault);
  });
  learn().catch(onFault);

  /** What is known, unless it is older than so many ms. */
  const notOlderThan = (ms: number): Estimates => {
    const at = point.now();
    if (known && at - known.at < ms) return known.estimates;
    known = { at, estimates: estimateWaits(point.state(), times, at) };
    return known.estimates;
  };
  return { stop, current: () => notOlderThan(goodForMs), latest: () => notOlderThan(usableForMs) };
}
