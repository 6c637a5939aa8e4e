import { afterEach, expect, test, vi } from 'vitest';
import { type Link, type LinkState, startingState } from './link.ts';
import { observable } from './observable.ts';
import { reloadWhenOutdated } from './reloadWhenOutdated.ts';
import { notDone } from './testing.ts';

afterEach(() => vi.useRealTimers());

function watched() {
  vi.useFakeTimers();
  const state = observable<LinkState>(startingState);
  const reload = vi.fn();
  const stop = reloadWhenOutdated({ state: state.now, subscribe: state.subscribe } as Link, reload);
  const later = (change: Partial<LinkState>) => {
    state.change(change);
    vi.advanceTimersByTime(6000);
    return reload.mock.calls.length;
  };
  return { later, stop };
}

test('an outdated page reloads after a while, once nothing is unanswered', () => {
  const { later } = watched();
  expect(later({ refusal: notDone('other-version'), pending: 1 })).toBe(0);
  expect(later({ pending: 0 })).toBe(1);
});

test('another refusal does not reload', () => {
  expect(watched().later({ refusal: notDone('not-signed-in') })).toBe(0);
});

test('nor does a page that was left', () => {
  const { later, stop } = watched();
  stop();
  expect(later({ refusal: notDone('other-version') })).toBe(0);
});
