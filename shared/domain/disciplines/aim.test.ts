import { describe, expect, test } from 'vitest';
import { sampleSetup } from '../sampleSetup.ts';
import { regular, type Targets } from '../setup.ts';
import { calling, services, waiting } from '../testing/waiting.ts';
import { inOrder, next } from './index.ts';

const legal = { group: 'preferential' };

/** In the sample: preferential aim 4 min, bound 5; regular aim 30 min, bound 30; both cap 60 min. */
const who = (...asked: Parameters<typeof next>) => next(...asked)?.ticket.label;
const why = (...asked: Parameters<typeof next>) => next(...asked)?.why;

describe('the share of its aim that a ticket has waited', () => {
  test('decides between groups: 8 of 4 minutes before 50 of 30', () => {
    const both = [waiting('A001', 50), waiting('A002', 8, legal)];
    expect(why(calling(), both)).toEqual({
      rule: 'score',
      by: 'wait-over-aim',
      aimMs: 240_000,
      candidates: 2,
      waitedMs: 480_000,
      overtook: [1],
    });
    expect(who(calling(), [waiting('A001', 50), waiting('A002', 6, legal)])).toBe('A001');
  });

  test('is compared to the millisecond', () => {
    // 30 of 30 minutes and 4 of 4 are the same; one millisecond more is not.
    expect(who(calling(), [waiting('A001', 30), waiting('A002', 4, legal)])).toBe('A001');
    expect(who(calling(), [waiting('A001', 30), waiting('A002', 4, { ...legal, moreMs: 1 })])).toBe('A002');
    expect(who(calling(), [waiting('A001', 30, { moreMs: 7 }), waiting('A002', 4, { ...legal, moreMs: 1 })])).toBe(
      'A002',
    );
    expect(who(calling(), [waiting('A001', 30, { moreMs: 8 }), waiting('A002', 4, { ...legal, moreMs: 1 })])).toBe(
      'A001',
    );
  });

  test('uses the targets of the service where it has its own', () => {
    const own: Targets = {
      group: regular,
      service: services('payments')[0] as never,
      promiseMs: 1,
      aimMs: 60_000,
      capMs: 3_600_000,
      overtakingBound: 9,
    };
    const hurried = calling(
      { serves: services('information', 'payments') },
      { targets: [own, ...sampleSetup.targets] },
    );
    expect(who(hurried, [waiting('A001', 30), waiting('B002', 2, { service: 'payments' })])).toBe('B002');
  });
});

describe('a tie', () => {
  test('goes to the earlier order time', () => {
    // The same share: 30 of 30 and 4 of 4 minutes.
    expect(why(calling(), [waiting('A002', 4, legal), waiting('A001', 30)])).toMatchObject({
      aimMs: 1_800_000,
      overtook: [],
    });
  });

  test('then to the earlier issue', () => {
    const twins = [waiting('A009', 5), waiting('A003', 5), waiting('A007', 5)];
    expect(inOrder(calling(), twins).map(({ label }) => label)).toEqual(['A003', 'A007', 'A009']);
    expect(why(calling(), twins)?.overtook).toEqual([]);
  });
});
