import { isOwnNumber, pairingOf } from '../../domain/labels.ts';
import type { BusinessDay } from '../../domain/time.ts';
import type { LastNumber } from './kept.ts';

type Now = { readonly pairing: number; readonly day: BusinessDay; readonly isDayCertain: boolean };

/**
 * The next number of a letter in the kiosk's band; null: the band is used up. It begins anew with a new business day, but
 * only where both days are certain: a clock that was set must give no number twice.
 */
export function nextNumber(last: LastNumber | undefined, { pairing, day, isDayCertain }: Now): number | null {
  const first = pairing * 1_000;
  if (!last || isOwnNumber(last.number) || pairingOf(last.number) !== pairing) return first;
  if (isDayCertain && last.isDayCertain && day > last.day) return first;
  const next = last.number + 1;
  return pairingOf(next) === pairing ? next : null;
}
