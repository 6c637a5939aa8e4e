import { describe, expect, it } from 'vitest';
import { chimeOf } from './chime.ts';

/** A speaker that writes down when each tone starts. */
function notebook() {
  const starts: number[] = [];
  const gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} };
  const speaker = {
    ...{ state: 'running', currentTime: 0, destination: {} },
    createGain: () => ({ gain, connect() {} }),
    createOscillator: () => ({
      ...{ frequency: { value: 0 }, connect() {}, stop() {} },
      start: (at: number) => starts.push(at),
    }),
  };
  const firsts = () => starts.filter((_, index) => index % 2 === 0);
  return { speaker, firsts, chime: chimeOf(speaker as unknown as Parameters<typeof chimeOf>[0]) };
}

describe('the chime', () => {
  it('given two calls at once, then two bells, the second at least 1.2 s after the first', () => {
    const { chime, firsts } = notebook();
    chime.ring(0);
    chime.ring(0);
    const [first = 0, second = 0] = firsts();
    expect(firsts()).toHaveLength(2);
    expect(second - first).toBeGreaterThanOrEqual(1.2);
  });

  it('given quiet before, then a call is heard at once', () => {
    const { chime, firsts, speaker } = notebook();
    chime.ring(0);
    speaker.currentTime = 60;
    chime.ring(60_000);
    expect(firsts()).toEqual([0, 60]);
  });

  it('given a muted browser, when it allows sound, then only the calls still shown are heard, each once', () => {
    const { chime, firsts, speaker } = notebook();
    speaker.state = 'suspended';
    chime.ring(0);
    chime.ring(14_000);
    chime.unlocked(16_000);
    expect(firsts()).toEqual([]);
    speaker.state = 'running';
    chime.unlocked(16_000);
    chime.unlocked(16_000);
    expect(firsts()).toHaveLength(1);
  });
});
