import type { OutcomeCode } from '../ids.ts';
import { sampleSetup } from '../sampleSetup.ts';
import type { Setup } from '../setup.ts';

const paid = { code: 'paid' as OutcomeCode, name: { es: 'Pagó', en: 'Paid', pt: 'Pagou' } };

/** The sample's services, each with one outcome: `paid`. */
export const withOutcome = (outcomeRequired: boolean): Pick<Setup, 'services'> => ({
  services: sampleSetup.services.map((service) => ({ ...service, outcomes: [paid], outcomeRequired })),
});
