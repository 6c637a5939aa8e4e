import type { OutcomeCode } from '../../domain/ids.ts';
import { sampleSetup } from '../../domain/sampleSetup.ts';
import type { Service, Setup } from '../../domain/setup.ts';

/** An outcome with its name in every language. */
export const outcome = (code: string, es: string, en: string, pt: string): Service['outcomes'][number] => ({
  code: code as OutcomeCode,
  name: { es, en, pt },
});

/** With what a claim ends. */
export const practiceOutcomes: Service['outcomes'] = [
  outcome('solved', 'Resuelto aquí', 'Solved here', 'Resolvido aqui'),
  outcome('filed', 'Queda radicado', 'Filed', 'Fica protocolado'),
  outcome('document', 'Falta un documento', 'A document is missing', 'Falta um documento'),
];

/** The sample point, with outcomes and a short gap between calls, so that everything can be practised. */
export const practiceSetup: Setup = {
  ...sampleSetup,
  noShow: { minCalls: 2, gapMs: 10_000 },
  services: sampleSetup.services.map((service) =>
    service.id === 'claims'
      ? {
          ...service,
          outcomeRequired: true,
          outcomes: practiceOutcomes,
        }
      : service,
  ),
};
