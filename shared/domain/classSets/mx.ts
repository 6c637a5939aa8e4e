import type { SourcedClass } from './sourcedClass.ts';

/** Who goes first in Mexico, as compiled for this project. **A lawyer must check it before a point relies on it.** */
export const mexico: readonly SourcedClass[] = [
  {
    code: 'MX-ADMA',
    jurisdiction: 'federal',
    name: { es: 'Persona adulta mayor (60+)', en: 'Older person (60+)', pt: 'Idoso (60+)' },
    legalBasis: 'LDPAM art.3.I (60+); preferential attention arts.4.V, 5.IX',
    binds: 'public and private',
    eligibility: 'age >= 60',
    evidence: 'INAPAM card optional; self-declared',
    ordering: 'preferential',
    tier: 1,
    status: 'E/M',
  },
  {
    code: 'MX-DISC',
    jurisdiction: 'federal',
    name: { es: 'Persona con discapacidad', en: 'Person with disability', pt: 'Pessoa com deficiência' },
    legalBasis: 'Ley General para la Inclusión de las PcD (article not checked)',
    binds: 'public and private',
    eligibility: 'disability',
    evidence: 'self-declared',
    ordering: 'preferential',
    tier: 1,
    status: 'M',
  },
  {
    code: 'MX-GEST',
    jurisdiction: 'state/operator',
    name: { es: 'Mujer embarazada o con infante', en: 'Pregnant / with infant', pt: 'Gestante ou com bebê' },
    legalBasis: 'state law or operator policy',
    binds: 'varies',
    eligibility: 'pregnant/with infant',
    evidence: 'self-declared',
    ordering: 'preferential',
    tier: 1,
    status: 'P',
  },
];
