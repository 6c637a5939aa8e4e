import type { KioskView } from '../shared/views/kioskView.ts';

/** Which kiosk this is: the one it was paired as, else the one that the address names (`?id=k2`), else the first. */
export const kioskIn = (search: string, paired?: string): KioskView['kiosk'] =>
  (paired ?? (new URLSearchParams(search).get('id') || 'k1')) as KioskView['kiosk'];
