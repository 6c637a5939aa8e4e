import type { TFunction } from 'i18next';
import { type Language, localText } from '../../shared/ui/language.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import { runningTime } from './times.ts';

/** When something will be possible, or what keeps it from being so. */
export type Later =
  | { readonly type: 'call-in' | 'no-show-in'; readonly ms: number }
  | { readonly type: 'no-show-calls'; readonly count: number }
  | { readonly type: 'held-full'; readonly count: number }
  | { readonly type: 'alone'; readonly alone: NonNullable<CounterView['leavesAlone']> };

/** The same person may be called again when the gap is over. */
export function laterCall({ current }: CounterView, now: number): Later | null {
  return current?.stage === 'called' ? { type: 'call-in', ms: Date.parse(current.recallFrom) - now } : null;
}

export function laterNoShow({ current }: CounterView, now: number): Later | null {
  if (current?.stage !== 'called') return null;
  if (current.callsLeft > 0) return { type: 'no-show-calls', count: current.callsLeft };
  return { type: 'no-show-in', ms: Date.parse(current.recallFrom) - now };
}

export const laterHold = ({ current, held }: CounterView): Later | null =>
  current?.stage === 'serving' ? { type: 'held-full', count: held.length } : null;

export const laterPause = ({ leavesAlone }: CounterView): Later | null =>
  leavesAlone && { type: 'alone', alone: leavesAlone };

/** The same as a sentence. */
export function laterText(later: Later, t: TFunction<'counter'>, language: Language): string {
  switch (later.type) {
    case 'call-in':
      return t('recallIn', { time: runningTime(later.ms + 999) });
    case 'no-show-in':
      return t('noShowIn', { time: runningTime(later.ms + 999) });
    case 'no-show-calls':
      return t('noShowAfter', { count: later.count });
    case 'held-full':
      return t('heldFull', { count: later.count });
    case 'alone': {
      const { service, cover } = later.alone;
      const names = cover.map((one) => coverText(one, t));
      return [
        t('pauseAlone', { service: localText(service, language) }),
        names.length > 0 ? t('pauseCover', { names: new Intl.ListFormat(language).format(names) }) : t('pauseNoCover'),
      ].join(' ');
    }
  }
}

/** A counter that could do it, and what it is doing. */
export function coverText(
  {
    name,
    agent,
    isPaused,
  }: Pick<NonNullable<CounterView['leavesAlone']>['cover'][number], 'name' | 'agent' | 'isPaused'>,
  t: TFunction<'counter'>,
): string {
  if (agent === null) return t('coverClosed', { name });
  return t(isPaused ? 'coverPaused' : 'coverOpen', { name, agent });
}
