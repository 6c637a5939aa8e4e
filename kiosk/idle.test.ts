import { expect, test } from 'vitest';
import { idleAfter } from './idle.ts';

test('after 45 s the visitor is warned, and 20 s later everything is wiped', () => {
  expect(idleAfter(44_999, false)).toEqual({ phase: 'busy' });
  expect(idleAfter(45_000, false)).toEqual({ phase: 'warning', leftSeconds: 20 });
  expect(idleAfter(64_999, false)).toEqual({ phase: 'warning', leftSeconds: 1 });
  expect(idleAfter(65_000, false)).toEqual({ phase: 'over' });
});

test('in an accessible mode there is twice the time, and the same warning', () => {
  expect(idleAfter(89_999, true)).toEqual({ phase: 'busy' });
  expect(idleAfter(90_000, true)).toEqual({ phase: 'warning', leftSeconds: 20 });
  expect(idleAfter(110_000, true)).toEqual({ phase: 'over' });
});
