import type { SourcedClass } from './sourcedClass.ts';

/** Whom no law lets go first: the order of arrival, wherever the point is. A lawyer must check it before a point relies on it. */
export const anywhere: readonly SourcedClass[] = [
  {
    code: 'XX-GEN',
    jurisdiction: 'any',
    name: { es: 'Público general', en: 'General public', pt: 'Público geral' },
    legalBasis: 'order of arrival',
    binds: 'all',
    eligibility: 'everyone',
    evidence: 'none',
    ordering: 'fifo',
    tier: 9,
    status: 'C',
  },
];
