import type { CounterView } from '../../shared/views/counterView.ts';
import { type Action, forwardOf } from './actions.ts';

/** How long the desk is deaf after each change, in milliseconds: the second half of a double press means the screen before. */
export const deafForMs = 600;

/** The keys of what does not move forward. */
export const keyOf = { recall: 'F4', finish: 'F8', 'no-show': 'N', reprint: 'I' } as const;
export const forwardKey = 'F2';

/** What stands on the screen for the agent's hands: whenever it changes, the keys mean something else. */
export const situationOf = (view: CounterView): string =>
  [view.counter.isMine, view.current?.ticket, view.current?.stage, view.current?.times].join(' ');

/** What a key means now; null: nothing. Letters and digits belong to the field while somebody types. */
export function actionOfKey(key: string, view: CounterView, isTyping: boolean): Action | null {
  if (key === forwardKey) return forwardOf(view);
  if (key === keyOf.recall) return 'recall';
  if (key === keyOf.finish) return 'finish';
  if (isTyping) return null;
  if (key.toUpperCase() === keyOf['no-show']) return 'no-show';
  return key.toUpperCase() === keyOf.reprint ? 'reprint' : null;
}

/** The outcome that a digit key chooses, counted from 1; null: none. */
export function outcomeOfKey<Code>(
  key: string,
  outcomes: readonly { readonly code: Code }[],
  isTyping: boolean,
): Code | null {
  return isTyping || !/^[1-9]$/.test(key) ? null : (outcomes[Number(key) - 1]?.code ?? null);
}
