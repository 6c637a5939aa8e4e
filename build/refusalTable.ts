import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which refusal is provoked by which test of a command. */
export type Provoked = { readonly refusal: string; readonly file: string };

const decide = join(import.meta.dirname, '../shared/domain/decide');
const rejections = join(import.meta.dirname, '../shared/domain/rejections.ts');

/** Every refusal that the domain knows, in the order of rejections.ts. */
export const refusals = (): readonly string[] =>
  [...readFileSync(rejections, 'utf8').matchAll(/readonly type: '([a-z-]+)'/g)].map(([, type = '']) => type);

/** Every refusal that a test of `decide` names, with the test's file. */
export function provoked(): readonly Provoked[] {
  const known = new Set(refusals());
  return readdirSync(decide)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => {
      const named = [...readFileSync(join(decide, file), 'utf8').matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)];
      const types = new Set(named.map(([, type = '']) => type).filter((type) => known.has(type)));
      return [...types].map((refusal) => ({ refusal, file }));
    });
}

/** The table, as Markdown: a row for each refusal with the tests that provoke it. */
export function refusalTable(): string {
  const all = provoked();
  const rows = refusals().map((refusal) => {
    const files = all.filter((one) => one.refusal === refusal).map(({ file }) => file.replace('.test.ts', ''));
    return `| ${refusal} | ${files.join(', ')} |`;
  });
  return ['| refusal | provoked by the tests of |', '|---|---|', ...rows].join('\n');
}
