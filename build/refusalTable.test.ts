import { expect, test } from 'vitest';
import { provoked, refusals, refusalTable } from './refusalTable.ts';

test('every refusal of the domain is provoked by a test of the command that gives it', () => {
  const seen = new Set(provoked().map(({ refusal }) => refusal));
  expect(refusals().length).toBeGreaterThan(40);
  expect(refusals().filter((refusal) => !seen.has(refusal))).toEqual([]);
});

test('the table has a row for each', () => {
  expect(refusalTable().split('\n')).toHaveLength(refusals().length + 2);
});
