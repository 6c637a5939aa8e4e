import type { ServiceTime } from './serviceTimes.ts';

/** How much longer something is expected to take that has taken `elapsedMs`, if such times are log-normal. */
export function remainingMs({ meanMs, cv }: ServiceTime, elapsedMs: number): number {
  if (elapsedMs <= 0) return meanMs;
  const spread = Math.sqrt(Math.log(1 + cv * cv)) || 1e-6;
  const middle = Math.log(meanMs) - (spread * spread) / 2;
  // Beyond four deviations the tail is too thin to be divided by.
  const from = Math.min((Math.log(elapsedMs) - middle) / spread, 4);
  const reached = Math.exp(middle + from * spread);
  return Math.max(0, (meanMs * above(from - spread)) / above(from) - reached);
}

/** The share of a normal distribution above a value (Abramowitz & Stegun 7.1.26). */
function above(value: number): number {
  if (value < 0) return 1 - above(-value);
  const x = value / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return (series * Math.exp(-x * x)) / 2;
}
