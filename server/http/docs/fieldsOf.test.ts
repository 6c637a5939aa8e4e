import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsOf, type Shape } from './fieldsOf.ts';

const fields = (shape: z.ZodType) =>
  fieldsOf(z.toJSONSchema(shape, { io: 'input' }) as Shape).map(
    ({ name, kind, isRequired }) => `${name}: ${kind}${isRequired ? '' : '?'}`,
  );

test('each field says what it may hold, and whether it may be left out', () => {
  const shape = z.strictObject({
    type: z.literal('take'),
    id: z.string().regex(/^[A-Za-z0-9._:-]{1,64}$/),
    cases: z.int().min(1).max(20).optional(),
    age: z.int().min(0),
    language: z.enum(['es', 'en']),
    isUrgent: z.boolean(),
    comment: z.string().max(200).nullable(),
    also: z.array(z.enum(['a', 'b'])).max(8),
  });
  expect(fields(shape)).toEqual([
    'type: "take"',
    'id: id',
    'cases: number from 1 to 20?',
    'age: number, 0 or more',
    'language: "es", "en"',
    'isUrgent: true or false',
    'comment: text, at most 200 characters or null',
    'also: list of "a", "b", at most 8',
  ]);
});

test('fields inside others follow them, those of each way too, and the same way once', () => {
  const way = z.strictObject({ at: z.boolean() });
  const shape = z.strictObject({
    to: z.union([z.strictObject({ service: z.boolean() }), z.strictObject({ counter: z.boolean() })]),
    list: z.array(way),
    twice: z.union([way, way, z.null()]),
  });
  expect(fields(shape)).toEqual([
    'to: { service } or { counter }',
    'to.service: true or false',
    'to.counter: true or false',
    'list: list of { at }',
    'list[].at: true or false',
    'twice: { at } or null',
    'twice.at: true or false',
  ]);
});
