import { expect, test } from 'vitest';
import { shortFingerprint } from './shortFingerprint.ts';

test('a fingerprint is read in four groups of four, each sign five of its bits', () => {
  expect(shortFingerprint('0'.repeat(64))).toBe('0000-0000-0000-0000');
  expect(shortFingerprint('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  expect(shortFingerprint(`08${'0'.repeat(62)}`)).toBe('1000-0000-0000-0000');
  expect(shortFingerprint(`${'0'.repeat(19)}1${'0'.repeat(44)}`)).toBe('0000-0000-0000-0001');
});

test('what is no fingerprint is none', () => {
  expect(() => shortFingerprint('abc')).toThrow(SyntaxError);
});
