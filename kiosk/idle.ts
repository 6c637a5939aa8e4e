/** Nothing touched for so long (ms): the visitor is asked whether they are still there; twice as long in an accessible mode. */
export const quietMs = 45_000;
/** So long (ms) they can say so. EN 301 549 §5.1 and WCAG 2.2.1 ask for 20 s, by one simple action, at least ten times. */
export const warningMs = 20_000;

export type Idle =
  | { readonly phase: 'busy' }
  /** Whole seconds that are left, 20 to 1. */
  | { readonly phase: 'warning'; readonly leftSeconds: number }
  | { readonly phase: 'over' };

/** How a visit stands in which nothing has been touched for so long. */
export function idleAfter(untouchedMs: number, isAccessible: boolean): Idle {
  const quiet = isAccessible ? 2 * quietMs : quietMs;
  if (untouchedMs < quiet) return { phase: 'busy' };
  const leftMs = quiet + warningMs - untouchedMs;
  return leftMs > 0 ? { phase: 'warning', leftSeconds: Math.ceil(leftMs / 1000) } : { phase: 'over' };
}
