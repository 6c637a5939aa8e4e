/** Chance that can be had again: the same seed, the same numbers. */
export type Seeded = {
  /** Uniform over [0, 1). */
  readonly next: () => number;
  readonly exponential: (mean: number) => number;
  /** Never negative; `cv` is the standard deviation ÷ the mean. */
  readonly logNormal: (mean: number, cv: number) => number;
  readonly normal: () => number;
  /** An index, each as likely as its weight. */
  readonly weighted: (weights: readonly number[]) => number;
};

/** xoshiro128** 1.1 (Blackman & Vigna 2018, prng.di.unimi.it), its state filled by splitmix32 from an integer seed. */
export function seeded(seed: number): Seeded {
  const next = uniformOf(seed);
  const exponential = (mean: number) => -mean * Math.log(1 - next());
  const normal = () => Math.sqrt(2 * exponential(1)) * Math.cos(2 * Math.PI * next());
  const logNormal = (mean: number, cv: number) => {
    const variance = Math.log(1 + cv * cv);
    return mean * Math.exp(Math.sqrt(variance) * normal() - variance / 2);
  };
  const weighted = (weights: readonly number[]) => {
    let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return found < 0 ? weights.length - 1 : found;
  };
  return { next, exponential, normal, logNormal, weighted };
}

function uniformOf(seed: number): () => number {
  const filled = splitmix32(seed);
  let [a, b, c, d] = [filled(), filled(), filled(), filled()];
  const rotated = (value: number, by: number) => (value << by) | (value >>> (32 - by));
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result / 4_294_967_296;
  };
}

/** Steele, Lea & Flood 2014, the 32-bit variant with the finaliser of MurmurHash3. */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
}
