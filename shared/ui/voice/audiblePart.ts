/** Below this a sample is silence: -50 dB of full scale. */
const silence = 0.003;
/** What is kept before and after the first and last sound, in seconds: letters begin and end softly. */
const before = 0.015;
const after = 0.03;

/** Where the sound in samples lies, in seconds from their beginning. Coders and careless recordings put silence around it. */
export function audiblePart(
  samples: Float32Array,
  rate: number,
): { readonly offset: number; readonly duration: number } {
  let first = 0;
  while (first < samples.length && Math.abs(samples[first] ?? 0) < silence) first += 1;
  let last = samples.length - 1;
  while (last > first && Math.abs(samples[last] ?? 0) < silence) last -= 1;
  if (first >= samples.length) return { offset: 0, duration: 0 };
  const offset = Math.max(0, first / rate - before);
  return { offset, duration: Math.min(samples.length / rate, (last + 1) / rate + after) - offset };
}
