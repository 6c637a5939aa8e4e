import { describe, expect, test } from 'vitest';
import { gainFor, loudness, loudnessOf } from './loudness.ts';

const rate = 22_050;
const tone = (amplitude: number, seconds: number) =>
  Int16Array.from({ length: rate * seconds }, (_, n) => amplitude * 32_767 * Math.sin((2 * Math.PI * 441 * n) / rate));

describe('the loudness of a clip', () => {
  test('a tone at half of full scale peaks at -6 dB and has an RMS 3 dB below', () => {
    const { peak, rms } = loudnessOf(tone(0.5, 1), rate);
    expect(peak).toBeCloseTo(-6.02, 1);
    expect(rms).toBeCloseTo(-9.03, 1);
  });

  test('a pause does not count as quiet speech', () => {
    const [loud, silence] = [tone(0.5, 1), new Int16Array(rate)];
    expect(loudnessOf(Int16Array.from([...loud, ...silence]), rate).rms).toBeCloseTo(loudnessOf(loud, rate).rms, 1);
  });

  test('nothing but silence has no loudness and no error', () => {
    expect(loudnessOf(new Int16Array(100), rate).peak).toBeLessThan(-100);
  });
});

test('a clip is amplified to the common loudness, but never over the highest peak', () => {
  expect(gainFor({ peak: -20, rms: -30 })).toBe(loudness.rms + 30);
  expect(gainFor({ peak: -4, rms: -30 })).toBe(loudness.highestPeak + 4);
  expect(gainFor({ peak: -3, rms: -10 })).toBe(-8);
});
