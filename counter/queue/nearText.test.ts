import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { nearText } from './nearText.ts';

const t = ((key: string, numbers: object) => `${key} ${Object.values(numbers).join(' of ')}`) as TFunction<'counter'>;
const minute = 60_000;
const far = {
  ...{ waitedMs: 5 * minute, capMs: 60 * minute, overtaken: 0, bound: 30 as number | null },
  reason: { rule: 'only-one' } as const,
};

it('says nothing while somebody is far from both bounds', () => {
  expect(nearText(far, t)).toBeNull();
  expect(nearText({ ...far, overtaken: 27 }, t)).toBeNull();
});

it('counts down to the cap, and says how many went ahead', () => {
  expect(nearText({ ...far, waitedMs: 52 * minute }, t)).toBe('nearCap 9');
  expect(nearText({ ...far, overtaken: 28 }, t)).toBe('nearBound 28 of 30');
});

it('is silent where there is no bound, and past it, for the reason says it', () => {
  expect(nearText({ ...far, waitedMs: 52 * minute, capMs: null as never, bound: null, overtaken: 9 }, t)).toBeNull();
  const due = { rule: 'due-by-wait', capMs: 60 * minute } as const;
  expect(nearText({ ...far, waitedMs: 61 * minute, reason: due }, t)).toBeNull();
});
