import { useRef } from 'react';
import type { NotDone } from '../protocol/messages.ts';
import { mustPair } from './mustPair.ts';

/** Why this device must be paired, until its screen is shown; null: it need not. */
export function useMustPair(refusal: NotDone | null, isShown: boolean): NotDone | null {
  const why = useRef<NotDone | null>(null);
  if (isShown && !refusal) why.current = null;
  // A device that was revoked forgets its token, and then is one that was never known: the first reason stays.
  else if (mustPair(refusal)) why.current ??= refusal;
  return why.current;
}
