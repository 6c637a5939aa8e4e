import type { CounterView } from '../../shared/views/counterView.ts';
import { type ActionId, forwardKey } from './action.ts';
import { actionIds, actions } from './actions.ts';
import { forwardOf } from './offered.ts';

/** How long the desk is deaf after each change, in milliseconds: the second half of a double press means the screen before. */
export const deafForMs = 600;

/** What a key means now; null: nothing. `isForOthers`: letters, digits and signs are not the desk's, since somebody types or has
 *  switched them off. */
export function actionOfKey(key: string, view: CounterView, isForOthers: boolean): ActionId | null {
  if (key === forwardKey) return forwardOf(view);
  if (isForOthers && !isFunctionKey(key)) return null;
  const wanted = key.toUpperCase();
  return actionIds.find((id) => actions[id].key === wanted) ?? null;
}

/** Whether a key is one that nobody types. */
export const isFunctionKey = (key: string): boolean => /^[Ff]\d+$/.test(key);

/** The outcome that a digit key chooses, counted from 1; null: none. */
export function outcomeOfKey<Code>(
  key: string,
  outcomes: readonly { readonly code: Code }[],
  isForOthers: boolean,
): Code | null {
  return isForOthers || !/^[1-9]$/.test(key) ? null : (outcomes[Number(key) - 1]?.code ?? null);
}
