import type { KioskSetup } from '../../shared/domain/deviceSetup.ts';
import type { Setup } from '../../shared/domain/setup.ts';
import type { Devices } from './devices.ts';

/** How many pairings a point has: the n-th kiosk gives n000 to n999 by itself. */
const mostPairings = 89;

type Numbers = ReturnType<Devices['numbers']>;

/** The lowest pairing number that no kiosk has and that has had its rest; null: there is none. */
export function freeNumber(kiosks: readonly KioskSetup[], numbers: Numbers): number | null {
  const used = new Set([...kiosks.map(({ pairing }) => pairing), ...numbers.keys()]);
  for (let number = 1; number <= mostPairings; number += 1) if (!used.has(number)) return number;
  return null;
}

/** The next id of a kiosk that neither the setup nor a device has: `k2`. */
export function nextKiosk(kiosks: readonly KioskSetup[], devices: readonly { readonly screen: string }[]): string {
  const used = new Set<string>([...kiosks.map(({ id }) => id), ...devices.map(({ screen }) => screen)]);
  for (let number = 1; ; number += 1) if (!used.has(`k${number}`)) return `k${number}`;
}

/**
 * The first kiosk of a setup whose number is not its own: another's device gives from that band, or one that was revoked a
 * short time ago, or its own device gives from another. undefined: all are right.
 */
export function wronglyNumbered(
  { kiosks }: Pick<Setup, 'kiosks'>,
  numbers: Numbers,
  before: Pick<Setup, 'kiosks'>,
): KioskSetup | undefined {
  const had = new Map(before.kiosks.map(({ id, pairing }) => [id, pairing]));
  const own = new Map([...numbers].flatMap(([number, { screen, isRevoked }]) => (isRevoked ? [] : [[screen, number]])));
  return kiosks.find(({ id, pairing }) => {
    const ofDevice = own.get(id);
    if (ofDevice !== undefined) return pairing !== ofDevice;
    return had.get(id) !== pairing && numbers.has(pairing);
  });
}
