import { describe, expect, it } from 'vitest';
import { type RowPlan, rowOf } from './rows.ts';

const plan: RowPlan = {
  ...{ id: 'P0', what: 'something', ours: 'a', unit: 'ms', beside: { value: 'b', name: 'the least' } },
  goal: { this: { atMost: 1.3 } },
};
const rounds = [
  { a: 13, b: 10 },
  { a: 50, b: 10 },
  { a: 24, b: 20 },
];

describe('a row', () => {
  it('holds the medians, and the median of the rounds’ ratios with the least and the most', () => {
    expect(rowOf(plan, 'this', rounds)).toMatchObject({ ours: 24, beside: 10, ratio: 1.3, spread: [1.2, 5] });
  });

  it('passes at its goal and is short beyond it', () => {
    const verdictOf = (goal: RowPlan['goal']) => rowOf({ ...plan, goal }, 'this', rounds).verdict;
    expect(verdictOf({ this: { atMost: 1.3 } })).toBe('pass');
    expect(verdictOf({ this: { atMost: 1.29 } })).toBe('short');
    expect(verdictOf({ this: { atLeast: 1.3 } })).toBe('pass');
    expect(verdictOf({ this: { atLeast: 1.31 } })).toBe('short');
  });

  it('is only shown on a disk for which nothing was promised', () => {
    expect(rowOf(plan, 'slow', rounds).verdict).toBe('shown');
  });

  it('is judged by the figure itself where nothing stands beside it', () => {
    const { beside, ...alone } = plan;
    expect(rowOf(alone, 'this', rounds)).toMatchObject({ ratio: null, spread: [13, 50], verdict: 'short' });
  });

  it('passes nobody whose figure is missing', () => {
    expect(() => rowOf(plan, 'this', [{ a: 1 }])).toThrow('The round has no figure b.');
    expect(() => rowOf(plan, 'this', [{ a: Number.NaN, b: 1 }])).toThrow('The round has no figure a.');
  });
});
