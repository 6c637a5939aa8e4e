import type { Texts } from '../setup.ts';

/**
 * A priority class with the marks of its source. `legalBasis` to `evidence` are notes for whoever sets up a point, in English and in
 * the law's own terms; they were compiled without a lawyer, and one must check them.
 */
export type SourcedClass = {
  readonly code: string;
  readonly jurisdiction: string;
  readonly name: Texts;
  readonly legalBasis: string;
  /** Whom the rule binds; `operator`: a policy of the point's own, no law. */
  readonly binds: string;
  readonly eligibility: string;
  /** What may be asked for as proof. */
  readonly evidence: string;
  readonly ordering: Ordering;
  /** The rank that the rule gives inside its country, 0 first; null: it is a line of its own. */
  readonly tier: number | null;
  /** How well the source is known, by part: C read, E an excerpt read, M from memory, P our proposal. */
  readonly status: string;
};

/** The order that the rule asks for. `window`: one of their own; `line`: the community's; `with-holder`: shares the ticket of the person accompanied. */
export type Ordering = 'top' | 'immediate' | 'preferential' | 'window' | 'line' | 'with-holder' | 'fifo';
