import type { CounterView } from '../../shared/views/counterView.ts';

/** What the desk is about now. */
export type Stage = 'closed' | 'taken' | 'free' | 'paused' | 'called' | 'serving';

export function stageOf({ counter, current, paused }: CounterView): Stage {
  if (!counter.isMine) return counter.agent === null ? 'closed' : 'taken';
  if (current) return current.stage;
  return paused ? 'paused' : 'free';
}

/** What stands on the screen for the agent's hands: whenever it changes, the keys mean something else. */
export const situationOf = (view: CounterView): string =>
  [stageOf(view), view.current?.ticket, view.current?.times].join(' ');
