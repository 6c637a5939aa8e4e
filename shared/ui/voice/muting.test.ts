import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mutingOf } from './muting.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A browser that lets sound out after a touch. */
function browser(state: 'running' | 'suspended') {
  const gestures = new Map<string, () => void>();
  let changed: () => void = () => {};
  const context = {
    state,
    resume: async () => {
      Object.assign(context, { state: 'running' });
      changed();
    },
    addEventListener: (_: string, tell: () => void) => {
      changed = tell;
    },
  };
  const page = { addEventListener: (name: string, listener: () => void) => gestures.set(name, listener) };
  const muting = mutingOf(context as unknown as AudioContext, page as unknown as Window);
  return { muting, touch: () => gestures.get('pointerdown')?.() };
}

test('a page where sound is allowed never says that it is muted', () => {
  const { muting } = browser('running');
  vi.advanceTimersByTime(2_000);
  expect(muting.isMuted()).toBe(false);
});

test('a page that may not sound says so after a second, and no more once somebody touches it', () => {
  const { muting, touch } = browser('suspended');
  const told: boolean[] = [];
  muting.subscribe(() => told.push(muting.isMuted()));
  expect(muting.isMuted()).toBe(false);
  vi.advanceTimersByTime(1_000);
  touch();
  vi.advanceTimersByTime(0);
  expect(told).toEqual([true, false]);
});
