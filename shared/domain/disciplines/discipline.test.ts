import { describe, expect, test } from 'vitest';
import { calling, services, waiting } from '../testing/waiting.ts';
import { inOrder, next } from './index.ts';

const legal = { group: 'preferential' };

/** In the sample: preferential aim 4 min, bound 5; regular aim 30 min, bound 30; both cap 60 min. */
const who = (...asked: Parameters<typeof next>) => next(...asked)?.ticket.label;
const why = (...asked: Parameters<typeof next>) => next(...asked)?.why;

test('nobody who waits, nobody is called', () => {
  expect(next(calling(), [])).toBeNull();
  expect(next(calling(), [waiting('R001', 90, { service: 'claims' })])).toBeNull();
});

test('the only one needs no other reason, though due', () => {
  expect(why(calling(), [waiting('A001', 90), waiting('R002', 99, { service: 'claims' })])).toEqual({
    rule: 'only-one',
    candidates: 1,
    waitedMs: 90 * 60_000,
    overtook: [],
  });
});

describe('due tickets go before all others', () => {
  test('by wait: from the cap on, not a millisecond earlier', () => {
    const early = [waiting('A001', 59.999), waiting('A002', 9, legal)];
    expect(why(calling(), early)).toMatchObject({ rule: 'score' });
    expect(who(calling(), early)).toBe('A002');

    const due = [waiting('A001', 60), waiting('A002', 9, legal)];
    expect(who(calling(), due)).toBe('A001');
    expect(why(calling(), due)).toEqual({
      rule: 'due-by-wait',
      capMs: 3_600_000,
      candidates: 2,
      waitedMs: 3_600_000,
      overtook: [],
    });
  });

  test('by overtaking: at the bound of their own group', () => {
    const early = [waiting('A001', 3, { overtaken: 29 }), waiting('A002', 2, legal)];
    expect(who(calling(), early)).toBe('A002');

    const due = [waiting('A001', 3, { overtaken: 30 }), waiting('A002', 2, legal)];
    expect(who(calling(), due)).toBe('A001');
    expect(why(calling(), due)).toMatchObject({ rule: 'due-by-overtaking', overtaken: 30, bound: 30 });
    const dueLegal = [waiting('A001', 50), waiting('A002', 2, { ...legal, overtaken: 5 })];
    expect(why(calling(), dueLegal)).toMatchObject({
      rule: 'due-by-overtaking',
      overtaken: 5,
      bound: 5,
      overtook: [1],
    });
  });

  test('among themselves by order, whatever their class and whatever the counter prefers', () => {
    const due = [waiting('A003', 61, legal), waiting('A001', 62), waiting('A002', 3, { overtaken: 40 })];
    expect(who(calling({ reach: 'preferential-first' }), due)).toBe('A001');
    expect(inOrder(calling(), due).map(({ label }) => label)).toEqual(['A001', 'A003', 'A002']);
  });

  test('also before those whom the counter serves first', () => {
    const helping = { serves: services('claims'), helpsWith: services('information') };
    expect(who(calling(helping), [waiting('R001', 50, { service: 'claims' }), waiting('A002', 60)])).toBe('A002');
  });

  test('a community ticket is due by its wait, never by count', () => {
    const counter = { serves: services('community', 'information') };
    const community = { group: 'community', service: 'community' };
    expect(who(calling(counter), [waiting('L001', 3, { ...community, overtaken: 500 }), waiting('A002', 5)])).toBe(
      'A002',
    );
    expect(who(calling(counter), [waiting('L001', 60, community), waiting('A002', 9, legal)])).toBe('L001');
  });
});

describe('the reach of the counter', () => {
  const old = waiting('A001', 50);
  const fresh = waiting('A002', 0, legal);

  test('preferential-first takes the law’s visitors before all others, then helps', () => {
    expect(who(calling({ reach: 'everybody' }), [old, fresh])).toBe('A001');
    expect(who(calling({ reach: 'preferential-first' }), [old, fresh])).toBe('A002');
    expect(why(calling({ reach: 'preferential-first' }), [old, fresh])).toMatchObject({
      rule: 'reach',
      reach: 'preferential-first',
      overtook: [1],
    });
    expect(who(calling({ reach: 'preferential-first' }), [old])).toBe('A001');
  });

  test('preferential-only serves nobody else: the others are no candidates and are not overtaken', () => {
    const only = calling({ reach: 'preferential-only' });
    expect(next(only, [old])).toBeNull();
    expect(why(only, [old, fresh])).toMatchObject({ rule: 'only-one', candidates: 1, overtook: [] });
    const overdue = waiting('A003', 90);
    expect(who(only, [overdue, fresh])).toBe('A002');
    const regularCommunity = waiting('L004', 90, { group: 'community', service: 'community' });
    expect(
      next({ ...only, counter: { ...only.counter, serves: services('community') } }, [regularCommunity]),
    ).toBeNull();
  });

  test('community-first takes the community line before all others, the law’s visitors in it too', () => {
    const window = { serves: services('community', 'information'), reach: 'community-first' } as const;
    const line = waiting('L003', 0, { group: 'community', service: 'community' });
    expect(who(calling(window), [old, fresh, line])).toBe('L003');
    expect(why(calling(window), [old, fresh, line])).toMatchObject({ rule: 'reach', reach: 'community-first' });
    const legalInLine = waiting('L004', 0, { ...legal, service: 'community' });
    expect(who(calling(window), [old, legalInLine])).toBe('L004');
  });

  test('is no reason where all are in it', () => {
    const two = [waiting('A001', 2, legal), waiting('A002', 1, legal)];
    expect(why(calling({ reach: 'preferential-first' }), two)).toMatchObject({ rule: 'score' });
  });
});

describe('the rank of the service at the counter', () => {
  const helping = calling({ serves: services('claims'), helpsWith: services('information') });

  test('it helps only while its own line is empty', () => {
    const own = waiting('R002', 1, { service: 'claims' });
    expect(who(helping, [waiting('A001', 50), own])).toBe('R002');
    expect(why(helping, [waiting('A001', 50), own])).toMatchObject({ rule: 'reach', reach: 'own-services' });
    expect(who(helping, [waiting('A001', 50)])).toBe('A001');
  });

  test('the law’s visitors always have the first rank', () => {
    const own = waiting('R002', 1, { service: 'claims' });
    expect(who(helping, [waiting('A001', 3, legal), own])).toBe('A001');
  });
});

test('those are overtaken, and only those, who were earlier and whom the counter may serve', () => {
  const waitingNow = [
    waiting('A001', 20),
    waiting('A002', 15),
    waiting('R003', 14, { service: 'claims' }),
    waiting('A004', 8, legal),
    waiting('A005', 2),
    waiting('A006', 8, { issueSeq: 6 }),
    waiting('A000', 8, { issueSeq: 0 }),
  ];
  expect(why(calling(), waitingNow)).toMatchObject({ candidates: 6, overtook: [1, 2, 0] });
});
