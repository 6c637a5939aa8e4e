import { describe, expect, test } from 'vitest';
import { calling, services, waiting } from '../testing/waiting.ts';
import { inOrder, next } from './index.ts';

const legal = { group: 'preferential' };
const fifo = (counter: Parameters<typeof calling>[0] = {}) => calling(counter, { discipline: { type: 'fifo' } });
const orderOf = (...asked: Parameters<typeof inOrder>) => inOrder(...asked).map(({ label }) => label);

describe('first come, first called', () => {
  test('whatever the class', () => {
    const both = [waiting('A002', 20, legal), waiting('A001', 21)];
    expect(next(fifo(), both)).toMatchObject({
      ticket: { label: 'A001' },
      why: { rule: 'score', by: 'order-time', candidates: 2, waitedMs: 21 * 60_000, overtook: [] },
    });
  });

  test('whatever the counter prefers or only helps with', () => {
    const counter = { serves: services('claims'), helpsWith: services('information') };
    const line = [waiting('A001', 9), waiting('R002', 5, { service: 'claims', ...legal })];
    expect(orderOf(fifo({ ...counter, reach: 'preferential-first' }), line)).toEqual(['A001', 'R002']);
  });

  test('by issue where both came at once', () => {
    expect(orderOf(fifo(), [waiting('A002', 5), waiting('A001', 5, legal)])).toEqual(['A001', 'A002']);
  });

  test('but nobody whom the counter may not serve', () => {
    expect(orderOf(fifo({ reach: 'preferential-only' }), [waiting('A001', 9), waiting('A002', 5, legal)])).toEqual([
      'A002',
    ]);
  });
});

describe('who is due goes before', () => {
  test('by count', () => {
    const line = [waiting('A001', 9), waiting('A002', 5, { ...legal, overtaken: 5 })];
    expect(next(fifo(), line)).toMatchObject({
      ticket: { label: 'A002' },
      why: { rule: 'due-by-overtaking', overtaken: 5, bound: 5, overtook: [1] },
    });
  });

  test('by wait', () => {
    expect(next(fifo(), [waiting('A001', 60), waiting('A002', 61)])?.why).toMatchObject({
      rule: 'due-by-wait',
      waitedMs: 61 * 60_000,
    });
  });
});
