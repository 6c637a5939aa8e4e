import { setTimeout as sleep } from 'node:timers/promises';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { learnedDays } from '../forecast.ts';
import type { ChainEnd } from '../journal/chain.ts';
import type { Journal } from '../journal/journal.ts';
import { rememberedSince } from '../memory.ts';
import type { Committed } from '../servicePoint.ts';
import type { Past } from '../verify/dayReplay.ts';
import { derivedDiffers, type Finding } from '../verify/finding.ts';
import { findingText } from '../verify/inWords.ts';
import { recentCommands } from '../verify/recentCommands.ts';
import { verifyDay } from '../verify/verifyDay.ts';
import { type ClosedDay, foldClosedDay } from './closedDay.ts';
import type { ClosedDays } from './closedDays.ts';

/** The server works at this for so long at once, in ms, and then leaves so long to everything else. */
const sliceMs = 4;
const restMs = 10;

export type Care = {
  /** Looks at the days before, which no start reads. */
  readonly begin: () => void;
  /** Keeps what is needed of a day as soon as it is over. */
  readonly note: (committed: Pick<Committed, 'entries'>) => void;
  /** What `verify` says of the days that were looked at. */
  readonly damage: () => readonly string[];
  /** Resolves when nothing is left to do now. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type CareParts = {
  readonly journal: Pick<Journal, 'days' | 'lastHash'>;
  readonly closedDays: ClosedDays;
  readonly onFault: (error: unknown) => void;
};

/**
 * Goes through the days that are over, in slices beside everything else: checks and replays them as `verify` does, and sees
 * that what the next start needs of them is kept and true.
 */
export function careForClosedDays({ journal, closedDays, onFault }: CareParts): Care {
  const damage = new Map<BusinessDay, readonly string[]>();
  let working: Promise<void> = Promise.resolve();
  let isStopped = false;

  const inTurn = (work: () => Promise<void>) => {
    working = working.then(() => (isStopped ? undefined : work())).catch(onFault);
  };

  async function lookAtAll(): Promise<void> {
    const days = daysOver(journal.days());
    let left = nothingLeft();
    for (const day of days) {
      const after = await lookAt(day, left);
      if (!after) return;
      left = after;
    }
    await keepOnly();
  }

  async function lookAt(day: BusinessDay, { end: before, past }: Left): Promise<Left | null> {
    const fold = foldClosedDay(day);
    const bytes = await closedDays.bytesOf(day);
    const steps = verifyDay({ day, bytes, before, past, isLast: false, visit: fold.add });
    const verified = await inSlices(steps, () => isStopped);
    if (!verified) return null;
    const found = [...verified.findings];
    if (found.length === 0) found.push(...(await kept(day, fold.result())));
    damage.set(day, found.map(findingText));
    return verified;
  }

  async function kept(day: BusinessDay, closed: ClosedDay): Promise<readonly Finding[]> {
    const says = await closedDays.says(day, closed);
    if (says !== 'this') await closedDays.keep(day, closed);
    return says === 'other' ? [derivedDiffers(day)] : [];
  }

  async function lookAtClosed(day: BusinessDay): Promise<void> {
    await lookAt(day, nothingLeft());
    await keepOnly();
  }

  const keepOnly = async () => {
    const days = journal.days();
    await closedDays.keepOnly([...daysOver(days), ...days.slice(-1)]);
  };

  return {
    begin: () => inTurn(lookAtAll),
    note: ({ entries }) => {
      for (const { events } of entries) {
        const closing = events.find((event) => event.type === 'day-closed');
        if (closing) inTurn(() => lookAtClosed(closing.day));
      }
    },
    settled: () => working,
    damage: () => [...damage.values()].flat(),
    stop: async () => {
      isStopped = true;
      await working;
    },
  };
}

/** What one day leaves the next. */
type Left = { readonly end: ChainEnd | null; readonly past: Past };

const nothingLeft = (): Left => ({ end: null, past: { state: null, at: null, commands: recentCommands() } });

/** Those of the week before the last day, and those from which the forecast learns. */
function daysOver(days: readonly BusinessDay[]): readonly BusinessDay[] {
  const last = days.at(-1);
  const over = days.slice(0, -1);
  const week = last ? over.filter((day) => day >= rememberedSince(last)).length : 0;
  return over.slice(-Math.max(week, learnedDays));
}

/** null: it was stopped before the end. */
async function inSlices<Result>(steps: Generator<void, Result>, isStopped: () => boolean): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + sliceMs;
    while (performance.now() < until) {
      const next = steps.next();
      if (next.done) return next.value;
    }
    await sleep(restMs);
    if (isStopped()) return null;
  }
}
