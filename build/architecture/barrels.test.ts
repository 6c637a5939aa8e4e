import { describe, expect, test } from 'vitest';
import { barrels } from './barrels.ts';
import { tree } from './testing.ts';

const indexOf = (text: string, path = 'shared/domain/disciplines/index.ts') => barrels(tree({ [path]: text }));

describe('an index file', () => {
  test.each([
    "export * from './fifo.ts';",
    "export { fifo } from './fifo.ts'; export type { Aim } from './aim.ts';",
    "import { fifo } from './fifo.ts'; export { fifo };",
    "import { fifo } from './fifo.ts'; export default fifo;",
    '',
  ])('is no barrel: %s', (text) => {
    expect(indexOf(text)).toHaveLength(1);
  });

  test('may be the registry or the switch', () => {
    expect(indexOf("import { fifo } from './fifo.ts'; export const disciplines = { fifo };")).toEqual([]);
    expect(indexOf('export function decide() {}')).toEqual([]);
  });

  test('is the only one that is asked', () => {
    expect(indexOf("export { fifo } from './fifo.ts';", 'shared/domain/disciplines/fifoAgain.ts')).toEqual([]);
  });
});
