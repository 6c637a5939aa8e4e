import { useEffect } from 'react';
import type { CounterView } from '../../shared/views/counterView.ts';
import { actionOfKey, outcomeOfKey } from './keys.ts';
import type { Actions } from './useActions.ts';

/** The desk's keys, wherever the focus stands. */
export function useDeskKeys(view: CounterView, { act, choose }: Pick<Actions, 'act' | 'choose'>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const isTyping = event.target instanceof Element && event.target.matches(fields);
      const action = actionOfKey(event.key, view, isTyping);
      const outcome = outcomeOfKey(event.key, view.current?.outcomes ?? [], isTyping);
      if (!action && !outcome) return;
      event.preventDefault();
      // A key held down is one press.
      if (event.repeat) return;
      if (action) act(action);
      if (outcome && view.current?.stage === 'serving') choose(outcome);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [view, act, choose]);
}

const fields = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';
