/**
 * Why this ticket was called and no other, as numbers from which agent, visitor and auditor read the same sentence.
 * `candidates` counts the tickets that could have been called; `overtook` holds the issue seqs of those who were earlier.
 */
export type Why = Reason & {
  readonly candidates: number;
  readonly waitedMs: number;
  readonly overtook: readonly number[];
};

export type Reason =
  | { readonly rule: 'only-one' }
  /** A person has placed it first. */
  | { readonly rule: 'placed-first' }
  /** It had waited as long as its cap. */
  | { readonly rule: 'due-by-wait'; readonly capMs: number }
  /** It had been overtaken as often as its bound allows. */
  | { readonly rule: 'due-by-overtaking'; readonly overtaken: number; readonly bound: number }
  /** The counter takes these first: by whom it is for, or its own services before those it only helps with. */
  | { readonly rule: 'reach'; readonly reach: 'preferential-first' | 'community-first' | 'own-services' }
  /** What the discipline itself prefers: the highest share of an aim waited, the earliest, the class, or whose turn it is. */
  | { readonly rule: 'score'; readonly by: 'wait-over-aim'; readonly aimMs: number }
  | { readonly rule: 'score'; readonly by: 'order-time' | 'legal-class' | 'turn' };
