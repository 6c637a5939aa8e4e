import type { DeviceList, DeviceRole, OpenPairing, PairingAs } from '../../shared/protocol/pairing.ts';

/** What stands in the choice first: a new kiosk, the only display, the name that a counter machine gives itself. */
export function firstChoice({ role, name }: Pick<OpenPairing, 'role' | 'name'>, free: DeviceList['free']): string {
  if (role === 'display') return free.displays[0] ?? '';
  return role === 'counter' ? name : newKiosk;
}

/** The choice of a kiosk that the setup does not have yet; no id of the setup is written so. */
export const newKiosk = '+';

/** What was chosen, as the server takes it. */
export function pairingAs(role: DeviceRole, chosen: string): PairingAs {
  switch (role) {
    case 'kiosk':
      return { kiosk: chosen === newKiosk ? null : chosen };
    case 'display':
      return { display: chosen };
    case 'counter':
      return { counter: chosen.trim() };
    default:
      return role satisfies never;
  }
}
