import { describe, expect, test } from 'vitest';
import { callNext, startService } from './asked.ts';
import { given } from './given.ts';
import { called, opened, started, taken } from './happened.ts';
import { saysTheSame } from './saysTheSame.ts';

describe('a story fails', () => {
  const calling = given(opened('1'), taken('A001')).when(callNext('1'));
  const tooEarly = given(opened('1')).when(startService('1'));

  test('when something else happened', () => {
    expect(() => calling.then(called('A001', '2'))).toThrow('Expected');
    expect(() => calling.then(called('A001', '1', { rule: 'score' }))).toThrow('Expected');
  });

  test('when more or less happened', () => {
    expect(() => calling.then()).toThrow('Expected');
    expect(() => calling.then(called('A001', '1'), started('A001', '1'))).toThrow('Expected');
  });

  test('when it was done and should not, or should and was not', () => {
    expect(() => calling.thenRefused('nobody-waiting')).toThrow('Expected');
    expect(() => tooEarly.then(started('A001', '1'))).toThrow('Expected');
  });

  test('when it was refused for another reason', () => {
    expect(() => tooEarly.thenRefused('not-started')).toThrow('nobody-called');
    expect(() => tooEarly.thenRefused('nobody-called', { label: 'A001' })).toThrow('Expected');
  });
});

test('what is not said may be anything, what is said may not', () => {
  expect(saysTheSame({ a: 1 }, { a: 1, b: 2 })).toBe(true);
  expect(saysTheSame({ a: { b: [1, 2] } }, { a: { b: [1, 2, 3] } })).toBe(false);
  expect(saysTheSame({ a: null }, {})).toBe(false);
  expect(saysTheSame([], {})).toBe(false);
  expect(saysTheSame({}, null)).toBe(false);
});
