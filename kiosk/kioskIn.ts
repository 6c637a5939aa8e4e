import type { KioskView } from '../shared/views/kioskView.ts';

/** Which kiosk the address names (`?id=k2`); the first one if it names none. */
export const kioskIn = (search: string): KioskView['kiosk'] =>
  (new URLSearchParams(search).get('id') || 'k1') as KioskView['kiosk'];
