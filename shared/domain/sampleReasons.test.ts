import { expect, test } from 'vitest';
import { sampleReasons } from './sampleReasons.ts';

test.each(Object.entries(sampleReasons))('the sample lists reasons for %s, each once', (_, reasons) => {
  const codes = reasons.map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(0);
  expect(new Set(codes).size).toBe(codes.length);
});
