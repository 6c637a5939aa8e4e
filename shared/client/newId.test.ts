import { expect, test } from 'vitest';
import { newId } from './newId.ts';

test('ids fit the wire and differ', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(ids.every((id) => /^[A-Za-z0-9._:-]{1,64}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(1000);
});
