import type { Command } from '../../domain/commands.ts';
import { type CounterId, type GroupId, type KioskId, type ServiceId, senderOf } from '../../domain/ids.ts';
import { seeded } from '../../forecast/seeded.ts';
import type { PracticePoint } from './practicePoint.ts';

/** One visitor after the other, in milliseconds on average; and how long a colleague takes for one step. */
const betweenMs = 25_000;
const stepMs = 40_000;
const alreadyThere = 7;

const kiosk = senderOf('kiosk', 'k1');
/** They serve without you, so that you may pause. */
const colleagues = [
  { by: senderOf('agent', 'ana'), counter: '3' as CounterId },
  { by: senderOf('agent', 'luis'), counter: '5' as CounterId },
];

/** The people of a practice: visitors who arrive, and colleagues at two other counters. */
export type PracticeRoom = {
  /** Lets happen what happens until this moment (ms since 1970); whether anything did. */
  readonly goOn: (until: number) => boolean;
};

/** Fills a point from a moment on; the same seed, the same people. */
export function practiceRoom(
  point: PracticePoint,
  { from, seed }: { readonly from: number; readonly seed: number },
): PracticeRoom {
  const chance = seeded(seed);
  let nextVisitor = from;
  let nextStep = from + stepMs;
  const arrive = (at: number) => point.submit(kiosk, wish(chance.next), at);
  for (const { by, counter } of colleagues) point.submit(by, { type: 'open-counter', counter }, from);
  for (let n = 0; n < alreadyThere; n += 1) arrive(from);
  return {
    goOn: (until) => {
      const before = point.state().revision;
      for (; nextVisitor <= until; nextVisitor += Math.max(2_000, chance.exponential(betweenMs))) {
        if (nextVisitor > from) arrive(nextVisitor);
      }
      for (; nextStep <= until; nextStep += stepMs) for (const one of colleagues) work(point, one, nextStep);
      return point.state().revision > before;
    },
  };
}

const services = ['information', 'payments', 'claims', 'connections', 'community'];
const shares = [30, 35, 20, 10, 5];

function wish(next: () => number): Command {
  let left = next() * 100;
  const at = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  const service = (services[at] ?? 'payments') as ServiceId;
  const isFirst = next() < 0.25;
  const language = next() < 0.1 ? 'en' : 'es';
  return {
    ...{ type: 'take-ticket', service, language, kiosk: 'k1' as KioskId },
    ...(isFirst && { priority: 'preferential' as GroupId }),
  };
}

function work(point: PracticePoint, { by, counter }: (typeof colleagues)[number], at: number): void {
  const now = point.state().counters.get(counter);
  if (now?.agent !== by) return;
  const stage = now.ticket && point.state().tickets.get(now.ticket)?.stage.type;
  if (stage === 'called') point.submit(by, { type: 'start-service', counter }, at);
  else {
    const outcome = { outcome: 'solved' as never };
    const call = { type: 'call-next', counter, after: now.lastCalled } as const;
    const called = point.submit(by, call, at);
    if (!called.ok && called.rejection.type === 'outcome-required') point.submit(by, { ...call, ...outcome }, at);
    else if (!called.ok && stage === 'serving') point.submit(by, { type: 'finish-service', counter }, at);
  }
}
