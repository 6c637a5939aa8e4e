import { describe, expect, test } from 'vitest';
import type { Ticket } from '../model.ts';
import { calling, services, waiting } from '../testing/waiting.ts';
import { isContested } from './discipline.ts';
import { inOrder, next } from './index.ts';

const legal = { group: 'preferential' };
const community = { group: 'community', service: 'community' };
/** Two of the law, then one of the others. */
const ratio = (contested: number, counter: Parameters<typeof calling>[0] = {}) =>
  calling(counter, { discipline: { type: 'ratio', preferential: 2, regular: 1 } }, contested);
const both = [waiting('A001', 9), waiting('A002', 5, legal)];

describe('the group whose turn it is', () => {
  test.each([
    [0, 'A002'],
    [1, 'A002'],
    [2, 'A001'],
    [3, 'A002'],
    [4, 'A002'],
    [5, 'A001'],
  ])('after %i contested calls: %s', (contested, label) => {
    expect(next(ratio(contested), both)).toMatchObject({ ticket: { label }, why: { rule: 'score', by: 'turn' } });
  });

  test('takes the earliest of its own, whatever the aims', () => {
    const line = [...both, waiting('A003', 6, legal), waiting('A004', 12)];
    expect(next(ratio(0), line)).toMatchObject({ ticket: { label: 'A003' }, why: { overtook: [1, 4] } });
    expect(next(ratio(2), line)).toMatchObject({ ticket: { label: 'A004' }, why: { overtook: [] } });
  });

  test('is no reason while only one group waits, and nobody is left standing for it', () => {
    const line = [waiting('A001', 9), waiting('A004', 12)];
    expect(next(ratio(0), line)).toMatchObject({ ticket: { label: 'A004' }, why: { rule: 'score', by: 'order-time' } });
  });

  test('counts the community line among the others', () => {
    const window = { serves: services('community', 'information') };
    const line = [waiting('L001', 9, community), waiting('A002', 5, legal)];
    expect(next(ratio(0, window), line)?.ticket.label).toBe('A002');
    expect(next(ratio(2, window), line)?.ticket.label).toBe('L001');
  });
});

describe('before the turn', () => {
  test('come those who are due', () => {
    const due = [waiting('A001', 9, { overtaken: 30 }), waiting('A002', 10, legal)];
    expect(next(ratio(0), due)?.why).toMatchObject({ rule: 'due-by-overtaking', overtook: [2] });
    expect(next(ratio(0), [waiting('A001', 60), waiting('A002', 5, legal)])?.why).toMatchObject({
      rule: 'due-by-wait',
    });
  });

  test('comes the counter’s reach', () => {
    expect(next(ratio(2, { reach: 'preferential-first' }), both)).toMatchObject({
      ticket: { label: 'A002' },
      why: { rule: 'reach', reach: 'preferential-first' },
    });
  });

  test('come its own services, among the others', () => {
    const helping = { serves: services('claims'), helpsWith: services('information') };
    const line = [waiting('A001', 9), waiting('R003', 1, { service: 'claims' })];
    expect(next(ratio(2, helping), line)).toMatchObject({
      ticket: { label: 'R003' },
      why: { rule: 'reach', reach: 'own-services' },
    });
  });
});

test('only a call at which both could be called counts', () => {
  const contested = (...line: readonly Ticket[]) => isContested(line);
  expect(contested(...both)).toBe(true);
  expect(contested(waiting('A001', 9), waiting('L001', 3, community))).toBe(false);
  expect(contested(waiting('A002', 5, legal))).toBe(false);
  expect(next(ratio(0), both)?.isContested).toBe(true);
  const elsewhere = [waiting('A001', 9), waiting('R002', 5, { ...legal, service: 'claims' })];
  expect(next(ratio(0), elsewhere)?.isContested).toBe(false);
});

test('in order: the whole of the group whose turn it is, then the other', () => {
  const line = [...both, waiting('A003', 6, legal), waiting('A004', 12)];
  expect(inOrder(ratio(0), line).map(({ label }) => label)).toEqual(['A003', 'A002', 'A004', 'A001']);
});
