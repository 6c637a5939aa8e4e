import { useRef } from 'react';
import type { NotDone } from '../protocol/messages.ts';

/** Whether the server does not know this device, or no longer: then it must be paired. */
export const mustPair = (refusal: NotDone | null): refusal is NotDone =>
  refusal?.why === 'not-signed-in' || refusal?.why === 'device-revoked';

/** Why this device must be paired, until its screen is shown; null: it need not. */
export function useMustPair(refusal: NotDone | null, isShown: boolean): NotDone | null {
  const why = useRef<NotDone | null>(null);
  if (isShown && !refusal) why.current = null;
  // A device that was revoked forgets its token, and then is one that was never known: the first reason stays.
  else if (mustPair(refusal)) why.current ??= refusal;
  return why.current;
}
