import type { CounterId, DisplayId, KioskId } from '../../shared/domain/ids.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import type { Setup } from '../../shared/domain/setup.ts';

/** How many of each a point has. */
export type Devices = { readonly counters: number; readonly displays: number; readonly kiosks: number };

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1);

/** The sample point with as many devices as a measurement needs; every counter serves everybody, as `1`, `2`, …. */
export function benchSetup({ counters, displays, kiosks }: Devices): Setup {
  const serves = sampleSetup.services.map(({ id }) => id);
  return {
    ...sampleSetup,
    counters: upTo(counters).map((n) => ({
      ...{ id: String(n) as CounterId, name: String(n), serves, helpsWith: [], reach: 'everybody' as const },
    })),
    displays: upTo(displays).map((n) => ({ id: `d${n}` as DisplayId })),
    kiosks: upTo(kiosks).map((n) => ({ id: `k${n}` as KioskId, pairing: n })),
  };
}
