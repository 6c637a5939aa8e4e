/** Whether everything that is said is found, where what is not said may be anything; lists are said whole. */
export function saysTheSame(said: unknown, found: unknown): boolean {
  if (!isThing(said) || !isThing(found)) return Object.is(said, found);
  if (Array.isArray(said) !== Array.isArray(found)) return false;
  if (Array.isArray(said) && said.length !== Reflect.get(found, 'length')) return false;
  return Object.keys(said).every((key) => saysTheSame(Reflect.get(said, key), Reflect.get(found, key)));
}

/** Both, to be read below each other; null: they say the same. */
export const differenceOf = (said: unknown, found: unknown): string | null =>
  saysTheSame(said, found) ? null : `Expected ${textOf(said)}\n but found ${textOf(found)}`;

const isThing = (value: unknown): value is object => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => JSON.stringify(value, null, 1);
