import type { TFunction } from 'i18next';
import type { Queued } from '../../shared/views/counterView.ts';
import type { Current } from '../../shared/views/current.ts';
import { minutesOf } from '../desk/times.ts';

type Texts = TFunction<'counter'>;
type Why = Current['why'];

/** Why somebody stands at this place of the queue, in one short sentence. `waitedMs` may be later than the view. */
export function reasonText({ reason, waitedMs, promiseMs, aimMs }: Waiting, t: Texts): string {
  switch (reason.rule) {
    case 'only-one':
      return t('reason-only-one');
    case 'placed-first':
      return t('reason-placed-first');
    case 'due-by-wait':
      return t('reason-due-by-wait', { cap: minutesOf(reason.capMs) });
    case 'due-by-overtaking':
      return t('reason-due-by-overtaking', { count: reason.overtaken });
    case 'reach':
      return t(`reason-reach-${reason.reach}`);
    case 'score': {
      const numbers = { waited: minutesOf(waitedMs), promise: minutesOf(promiseMs), aim: minutesOf(aimMs) };
      return t(`reason-${scoreKey(reason, waitedMs, promiseMs)}`, numbers);
    }
    default:
      return reason satisfies never;
  }
}

type Waiting = Pick<Queued, 'reason' | 'waitedMs' | 'promiseMs' | 'aimMs'>;

function scoreKey(reason: Extract<Queued['reason'], { rule: 'score' }>, waitedMs: number, promiseMs: number) {
  if (reason.by !== 'wait-over-aim') return reason.by;
  // Where no aim of its own steers the order, the promise is what both sides know.
  if (reason.aimMs >= promiseMs) return waitedMs < promiseMs ? 'ofPromise' : 'pastPromise';
  return waitedMs < reason.aimMs ? 'ofAim' : 'pastAim';
}

/** Why this person was called and no other: the rule with its numbers, how many could be called, how many earlier ones were passed over. */
export function whyText(why: Why, t: Texts): string {
  const rule = ruleText(why, t);
  if (why.candidates <= 1) return rule;
  const candidates = t('why-candidates', { count: why.candidates });
  return [rule, candidates, t('why-overtook', { count: why.overtook.length })].join(' ');
}

function ruleText(why: Why, t: Texts): string {
  const waited = minutesOf(why.waitedMs);
  switch (why.rule) {
    case 'only-one':
      return t('why-only-one', { waited });
    case 'placed-first':
      return t('why-placed-first', { waited });
    case 'due-by-wait':
      return t('why-due-by-wait', { waited, cap: minutesOf(why.capMs) });
    case 'due-by-overtaking':
      return t('why-due-by-overtaking', { count: why.overtaken, bound: why.bound });
    case 'reach':
      return t(`why-reach-${why.reach}`, { waited });
    case 'score':
      return why.by === 'wait-over-aim'
        ? t('why-wait-over-aim', { waited, aim: minutesOf(why.aimMs) })
        : t(`why-${why.by}`, { waited });
    default:
      return why satisfies never;
  }
}
