import { describe, expect, it } from 'vitest';
import { median, percentile } from './figures.ts';

describe('a percentile', () => {
  it('is the value that this share of all does not go beyond', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([0.01, 0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 99, 100]);
  });

  it('is one of the values, also of few', () => {
    expect(percentile([7, 3], 0.99)).toBe(7);
    expect(percentile([5], 0)).toBe(5);
  });
});

describe('the median', () => {
  it('is the one in the middle, or lies between the two there', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 9, 5, 2])).toBe(3.5);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('of nothing is no number', () => {
    expect([median([]), percentile([], 0.5)]).toEqual([Number.NaN, Number.NaN]);
  });
});
