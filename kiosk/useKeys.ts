import { useEffect, useEffectEvent } from 'react';
import { type KeyMeaning, meaningOf, targetAfter } from './keys.ts';

export type KeyActs = Readonly<Record<Exclude<KeyMeaning, 'next' | 'previous'>, () => void>>;

/** Lets physical keys lead through everything that can be touched. */
export function useKeys(acts: KeyActs): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const meaning = meaningOf(event.key);
    if (!meaning) return;
    event.preventDefault();
    if (meaning === 'next' || meaning === 'previous') focusTarget(meaning);
    else if (!event.repeat) acts[meaning]();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** Moves the focus to the next or the previous key, in reading order. */
function focusTarget(meaning: 'next' | 'previous'): void {
  const targets = [...document.querySelectorAll<HTMLElement>('[data-target]')];
  const now = targets.indexOf(document.activeElement as HTMLElement);
  targets[targetAfter(meaning, now, targets.length)]?.focus();
}
