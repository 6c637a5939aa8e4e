/** The loudness to which every clip is brought, in dB below full scale. */
export const loudness = { rms: -18, highestPeak: -2 } as const;

/** Frames of 20 ms below this are silence, in dB. */
const silenceBelow = -45;
const fullScale = 32_768;

export const decibels = (ratio: number): number => 20 * Math.log10(Math.max(ratio, 1e-9));

/** How loud a sound of 16-bit samples is: its highest peak, and its RMS where it is not silent, both in dB below full scale. */
export function loudnessOf(samples: Int16Array, rate: number): { readonly peak: number; readonly rms: number } {
  const frame = Math.round(rate * 0.02);
  let [peak, energy, count] = [0, 0, 0];
  for (let from = 0; from < samples.length; from += frame) {
    const part = samples.subarray(from, from + frame);
    let sum = 0;
    for (const sample of part) {
      peak = Math.max(peak, Math.abs(sample));
      sum += sample * sample;
    }
    if (decibels(Math.sqrt(sum / part.length) / fullScale) < silenceBelow) continue;
    energy += sum;
    count += part.length;
  }
  return { peak: decibels(peak / fullScale), rms: decibels(Math.sqrt(energy / Math.max(count, 1)) / fullScale) };
}

/** By how many dB to amplify a sound so that it is as loud as all others, without a peak above the highest. */
export const gainFor = ({ peak, rms }: { readonly peak: number; readonly rms: number }): number =>
  Math.min(loudness.rms - rms, loudness.highestPeak - peak);
