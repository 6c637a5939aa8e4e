import type { CounterView } from '../../shared/views/counterView.ts';
import { type ActionId, actionIds, actions, forwardKey, forwardOf } from './actions.ts';

/** How long the desk is deaf after each change, in milliseconds: the second half of a double press means the screen before. */
export const deafForMs = 600;

/** What a key means now; null: nothing. Letters, digits and signs belong to the field while somebody types. */
export function actionOfKey(key: string, view: CounterView, isTyping: boolean): ActionId | null {
  if (key === forwardKey) return forwardOf(view);
  const isFunctionKey = /^[Ff]\d+$/.test(key);
  if (isTyping && !isFunctionKey) return null;
  const wanted = key.toUpperCase();
  return actionIds.find((id) => actions[id].key === wanted) ?? null;
}

/** The outcome that a digit key chooses, counted from 1; null: none. */
export function outcomeOfKey<Code>(
  key: string,
  outcomes: readonly { readonly code: Code }[],
  isTyping: boolean,
): Code | null {
  return isTyping || !/^[1-9]$/.test(key) ? null : (outcomes[Number(key) - 1]?.code ?? null);
}
