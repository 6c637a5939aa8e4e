import { type Started, start } from '../../server/start.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import { businessDayOf, type Instant, minutesToMs, startOfDay } from '../../shared/domain/time.ts';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { companyOf, planOf } from './company.ts';
import { type DemoClock, openDemoClock } from './demoClock.ts';
import { openDemoFolder } from './demoFolder.ts';
import type { Options } from './options.ts';
import { type Player, play } from './play.ts';
import { freeSeat, hours } from './sampleDay.ts';
import { watcherOf } from './watcher.ts';
import { greeting, standing, summary } from './words.ts';

/** What a demo needs from outside. */
export type Outside = {
  readonly options: Options;
  /** Where the built pages lie. */
  readonly pages: string;
  readonly version: string;
  /** A moment of the day on which it is to be played. */
  readonly today: Instant;
  readonly say: (line: string) => void;
  readonly onFault: (error: unknown) => void;
  /** Ends it before the day does. */
  readonly signal: AbortSignal;
};

export type Ended =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'wrong-option' | 'not-started'; readonly text: string };

/** Plays one day at a sample point of its own; resolves when the point is gone, or with a sentence on why there was none. */
export async function runDemo(outside: Outside): Promise<Ended> {
  const { options, pages, version, onFault, signal } = outside;
  const folder = await openDemoFolder(options.data);
  if (!folder.ok) return { ...folder, why: 'wrong-option' };
  try {
    const clock = openDemoClock((opening(outside.today) - minutesToMs(10)) as Instant);
    const config = { port: options.port, hosts: ['127.0.0.1', '::1'], dataDir: folder.path, names: [] } as const;
    const started = await start(config, { pages, version, clock: clock.now, steady: clock.now, onFault });
    if (!started.ok) return { ...started, why: 'not-started' };
    await playDay(started, clock, outside)
      .catch((error) => {
        if (!signal.aborted) throw error;
      })
      .finally(started.stop);
    return { ok: true };
  } finally {
    await folder.leave();
  }
}

/** When the point opens on that day. */
const opening = (today: Instant): Instant =>
  (startOfDay(businessDayOf(today, sampleSetup), sampleSetup) + minutesToMs(60 * hours.open)) as Instant;

async function playDay({ url, lines }: Started, clock: DemoClock, outside: Outside): Promise<void> {
  const { options, say, signal, today } = outside;
  const pinOf = (agent: string) => lines.find((line) => line.startsWith(`sign-in: ${agent} `))?.slice(-4) ?? '';
  const port = Number(new URL(url).port);
  const plan = planOf(opening(today), options.seed);
  const { players, onlookers, supervisor } = companyOf({ port, pinOf, plan, seed: options.seed, onRefused: () => {} });
  const watchAt = (opening(today) + minutesToMs(60 * (hours.watch - hours.open))) as Instant;
  const curtain = once(watchAt, () => {
    clock.run(options.speed);
    for (const line of greeting(url, pinOf(freeSeat.agent), options)) say(line);
  });
  const watcher = watcherOf(supervisor, watchAt, (at, now) => say(standing(timeOfDay(at, sampleSetup.zone), now)));
  await play({ players, onlookers: [curtain, ...onlookers, watcher.onlooker] }, clock, signal);
  // Refused while a newcomer still serves somebody: then the day is told as it stands.
  await supervisor.send({ type: 'close-day' });
  for (const line of summary(await watcher.figures())) say(line);
  if (options.data !== null) say(`The day is kept in ${options.data}.`);
}

function once(at: Instant, happens: () => void): Player {
  let dueAt: number = at;
  return {
    dueAt: () => dueAt,
    act: async () => {
      dueAt = Number.POSITIVE_INFINITY;
      happens();
    },
  };
}
