import { type KioskId, partsOf } from '../ids.ts';
import type { Setup } from '../setup.ts';
import type { Asking } from './decision.ts';

/** The kiosk that a command names or that sends it; null: none; undefined: one that the point does not have, or another's name. */
export function kioskOf(
  setup: Setup,
  said: KioskId | undefined,
  { by }: Pick<Asking, 'by'>,
): KioskId | null | undefined {
  const { role, id } = partsOf(by);
  const named = said ?? (role === 'kiosk' ? (id as KioskId) : null);
  if (named === null) return null;
  const isItself = role !== 'kiosk' || named === id;
  return isItself ? setup.kiosks.find((kiosk) => kiosk.id === named)?.id : undefined;
}
