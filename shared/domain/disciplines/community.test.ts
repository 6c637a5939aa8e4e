import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ticket } from '../model.ts';
import type { Reach, Targets } from '../setup.ts';
import { calling, services, waiting } from '../testing/waiting.ts';
import { next } from './index.ts';

const all = ['community', 'information', 'claims'];
const minutes = (most: number) => fc.integer({ min: 1, max: most });
const pace = fc.record({ aim: minutes(40), cap: minutes(90), bound: fc.integer({ min: 1, max: 6 }) });

/** Targets for two legal groups, for regular and for community; services may have their own. */
const targets = fc
  .record({
    legal: fc.array(
      fc.record({ pace, group: fc.constantFrom('preferential', 'medical'), service: fc.constantFrom(...all) }),
      { maxLength: 4 },
    ),
    preferential: pace,
    medical: pace,
    regular: pace,
    above: fc.record({ aim: fc.integer({ min: 0, max: 20 }), cap: fc.integer({ min: 0, max: 20 }) }),
  })
  .map(({ legal, preferential, medical, regular, above }) => {
    const paces = [...legal.map((one) => one.pace), preferential, medical];
    // What the setup holds: neither aim nor cap of the community line is below any legal class's.
    const aim = Math.max(...paces.map((one) => one.aim)) + above.aim;
    const cap = Math.max(...paces.map((one) => one.cap)) + above.cap;
    return [
      ...legal.map((one) => targetsFor(one.group, one.pace, one.service)),
      targetsFor('preferential', preferential),
      targetsFor('medical', medical),
      targetsFor('regular', regular),
      { ...targetsFor('community', { aim, cap, bound: 1 }), overtakingBound: null },
    ];
  });

function targetsFor(group: string, { aim, cap, bound }: { aim: number; cap: number; bound: number }, service?: string) {
  const targets = { group, promiseMs: 60_000, aimMs: aim * 60_000, capMs: cap * 60_000, overtakingBound: bound };
  return { ...targets, ...(service !== undefined && { service }) } as Targets;
}

const person = fc.record({
  group: fc.constantFrom('preferential', 'medical', 'regular', 'community'),
  service: fc.constantFrom(...all),
  minutes: fc.integer({ min: 0, max: 120 }),
  moreMs: fc.integer({ min: 0, max: 2 }),
  overtaken: fc.integer({ min: 0, max: 7 }),
});
const line = fc.array(person, { minLength: 2, maxLength: 8 }).map((people) =>
  people.map((one, index) => {
    const service = one.group === 'community' ? 'community' : one.service;
    const group = service === 'community' && one.group === 'regular' ? 'community' : one.group;
    return waiting(`A${index}`, one.minutes, { ...one, service, group });
  }),
);
const counter = fc.record({
  serves: fc.uniqueArray(fc.constantFrom(...all), { minLength: 1 }).map((ids) => services(...ids)),
  helpsWith: fc.uniqueArray(fc.constantFrom(...all)).map((ids) => services(...ids)),
  reach: fc.constantFrom<Reach>('everybody', 'preferential-first', 'preferential-only'),
});

const isEarlier = (a: Ticket, b: Ticket) => a.orderedAt - b.orderedAt || a.issueSeq - b.issueSeq;

test('outside its own window a community ticket never overtakes one of the law, though no code says so', () => {
  let seen = 0;
  fc.assert(
    fc.property(
      targets,
      counter,
      line,
      fc.constantFrom('aim' as const, 'fifo' as const, 'strict' as const),
      (targets, counter, line, type) => {
        const called = next(calling(counter, { targets, discipline: { type } }), line);
        if (called?.ticket.group !== 'community') return;
        seen += 1;
        const overtaken = line.filter(({ issueSeq }) => called.why.overtook.includes(issueSeq));
        const before = line.filter(
          (one) => isEarlier(one, called.ticket) < 0 && ['preferential', 'medical'].includes(one.group),
        );
        expect(overtaken.filter(({ group }) => group === 'preferential' || group === 'medical')).toEqual([]);
        const servable = [...counter.serves, ...counter.helpsWith];
        expect(before.filter(({ service }) => servable.includes(service))).toEqual([]);
      },
    ),
    { numRuns: 3_000 },
  );
  expect(seen).toBeGreaterThan(200);
});
