import { describe, expect, test } from 'vitest';
import { calling, services, waiting } from '../testing/waiting.ts';
import { limitsOf } from './discipline.ts';
import { inOrder, next } from './index.ts';

const legal = { group: 'preferential' };
const claims = { service: 'claims' };
const strict = (counter: Parameters<typeof calling>[0] = {}) => calling(counter, { discipline: { type: 'strict' } });
const orderOf = (...asked: Parameters<typeof inOrder>) => inOrder(...asked).map(({ label }) => label);

describe('the law’s visitors', () => {
  test('go before all others at every counter, however long those have waited', () => {
    const line = [waiting('A001', 500, { overtaken: 99 }), waiting('A002', 0, legal)];
    expect(next(strict(), line)).toMatchObject({
      ticket: { label: 'A002' },
      why: { rule: 'score', by: 'legal-class', overtook: [1] },
    });
    const window = strict({ serves: services('community', 'information'), reach: 'community-first' });
    const community = waiting('L003', 90, { group: 'community', service: 'community' });
    expect(orderOf(window, [...line, community])).toEqual(['A002', 'L003', 'A001']);
  });

  test('are due by their own cap and bound', () => {
    const line = [waiting('A001', 20, legal), waiting('A002', 9, { ...legal, overtaken: 5 }), waiting('A003', 90)];
    expect(next(strict(), line)?.why).toMatchObject({ rule: 'due-by-overtaking', overtaken: 5, overtook: [1, 3] });
    expect(next(strict(), [waiting('A001', 60, legal), waiting('A003', 90)])?.why).toMatchObject({
      rule: 'due-by-wait',
    });
  });
});

describe('the others', () => {
  test('are never due: they have no cap and no bound', () => {
    const { setup } = strict();
    expect(limitsOf(setup, waiting('A001', 0))).toEqual({ capMs: null, bound: null });
    expect(limitsOf(setup, waiting('A001', 0, legal))).toEqual({ capMs: 3_600_000, bound: 5 });
    const line = [
      waiting('A001', 90, { overtaken: 99 }),
      waiting('L002', 89, { group: 'community', service: 'community' }),
    ];
    const window = strict({ serves: services('community', 'information') });
    expect(next(window, line)).toMatchObject({
      ticket: { label: 'L002' },
      why: { rule: 'score', by: 'wait-over-aim', aimMs: 1_200_000, overtook: [1] },
    });
  });

  test('are parted by the counter’s reach, then by its own services', () => {
    const reach = strict({ serves: services('community', 'information'), reach: 'community-first' });
    const line = [waiting('A001', 90), waiting('L002', 1, { group: 'community', service: 'community' })];
    expect(next(reach, line)?.why).toMatchObject({ rule: 'reach', reach: 'community-first' });

    const helping = strict({ serves: services('claims'), helpsWith: services('information') });
    expect(next(helping, [waiting('A001', 90), waiting('R002', 1, claims)])).toMatchObject({
      ticket: { label: 'R002' },
      why: { rule: 'reach', reach: 'own-services' },
    });
  });
});

test('between equals the score decides, then the order', () => {
  expect(orderOf(strict(), [waiting('A002', 5), waiting('A001', 5), waiting('A003', 6)])).toEqual([
    'A003',
    'A001',
    'A002',
  ]);
});
