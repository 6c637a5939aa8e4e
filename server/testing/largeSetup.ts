import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import type { Setup } from '../../shared/domain/setup.ts';

/** Sixty counters and long requirements: what a large point brings. */
export const largeSetup: Setup = {
  ...sampleSetup,
  organisation: 'Acueducto Grande',
  services: sampleSetup.services.map((service) => ({
    ...service,
    requirements: Array.from({ length: 12 }, (_, n) => {
      const text = `${n + 1}. ${'documento '.repeat(15)}`.trim();
      return { es: text, en: text, pt: text };
    }),
  })),
  counters: [
    ...sampleSetup.counters,
    ...Array.from({ length: 54 }, (_, n) => ({ ...sampleSetup.counters[1], id: String(n + 7), name: String(n + 7) })),
  ] as Setup['counters'],
};
