import { useEffect } from 'react';
import type { DeskNow } from './deskNow.ts';
import { actionOfKey, outcomeOfKey } from './keys.ts';

/** The desk's keys, wherever the focus stands; an open dialog has its own. */
export function useDeskKeys({ view, asking, press, dialog, letterKeys }: DeskNow): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (dialog !== null || event.ctrlKey || event.altKey || event.metaKey) return;
      const isTyping = event.target instanceof Element && event.target.matches(fields);
      if (event.key === 'Escape') {
        if (!asking.withdraw()) asking.dismiss();
        return;
      }
      const isForOthers = isTyping || !letterKeys.areOn;
      const action = actionOfKey(event.key, view, isForOthers);
      const outcome = outcomeOfKey(event.key, view.current?.outcomes ?? [], isForOthers);
      if (!action && !outcome) return;
      event.preventDefault();
      // A key held down is one press.
      if (event.repeat) return;
      if (action) press(action);
      if (outcome && view.current?.stage === 'serving') asking.choose(outcome);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [view, asking, press, dialog, letterKeys.areOn]);
}

/** Where letters are written and mean no action. */
export const fields = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';
