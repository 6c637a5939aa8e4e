import type { DeviceClaims } from '../sockets/deviceClaims.ts';
import type { Devices } from './devices.ts';

/** A sentence where two machines use the token of one device; null: none do. */
export function deviceProblem(
  devices: Pick<Devices, 'all'>,
  { clashOf }: Pick<DeviceClaims, 'clashOf'>,
): string | null {
  const twice = devices.all().flatMap(({ id, role, screen }) => {
    const clash = clashOf(id);
    return clash ? [`${role} ${screen} (${[...new Set(clash.addresses)].join(' and ')})`] : [];
  });
  if (twice.length === 0) return null;
  return `Two machines use the token of one device: ${twice.join('; ')}. One of them is a copy and is turned away; revoke the device and pair both anew.`;
}
