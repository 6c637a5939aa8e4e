import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { sampleSetup } from '../domain/sampleSetup.ts';
import type { Setup } from '../domain/setup.ts';
import { diceOf } from '../domain/testing/dice.ts';
import { randomValidSetup } from '../domain/testing/randomValidSetup.ts';
import { parsed } from './schemas.ts';
import { setupSchema } from './setupSchema.ts';

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const fieldOf = (value: unknown): string | null => {
  const result = parsed(setupSchema, value);
  return result.ok ? null : (result.field.split(':')[0] ?? '');
};

describe('the shape of a setup', () => {
  it('is the one of the domain, both ways', () => {
    expectTypeOf<z.output<typeof setupSchema>>().toExtend<Setup>();
    expectTypeOf<keyof z.output<typeof setupSchema>>().toEqualTypeOf<keyof Setup>();
  });

  it('lets every setup through as it is', () => {
    expect(setupSchema.parse(throughJson(sampleSetup))).toEqual(sampleSetup);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200 }), (numbers) => {
        const setup = randomValidSetup(diceOf(numbers));
        expect(setupSchema.parse(throughJson(setup))).toEqual(setup);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['body', []],
    ['body', { ...sampleSetup, more: true }],
    ['name', { ...sampleSetup, name: 'Centro' }],
    ['name.pt', { ...sampleSetup, name: { es: 'a', en: 'b' } }],
    ['hours', { ...sampleSetup, hours: [] }],
    ['targets.0.service', { ...sampleSetup, targets: [{ ...sampleSetup.targets[0], service: null }] }],
    ['targets.0.aimMs', { ...sampleSetup, targets: [{ ...sampleSetup.targets[0], aimMs: '240000' }] }],
    ['discipline.type', { ...sampleSetup, discipline: { type: 'lottery' } }],
    ['organisation', { ...sampleSetup, organisation: 'x'.repeat(1_001) }],
    ['displays', { ...sampleSetup, displays: Array.from({ length: 1_001 }, (_, n) => ({ id: `d${n}` })) }],
  ])('refuses what is not so, and names the field: %s', (field, value) => expect(fieldOf(value)).toBe(field));

  it('asks for every field', () => {
    for (const key of Object.keys(sampleSetup)) expect(fieldOf({ ...sampleSetup, [key]: undefined })).toMatch(key);
  });
});
