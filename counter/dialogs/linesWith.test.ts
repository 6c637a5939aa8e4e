import { expect, it } from 'vitest';
import { linesWith } from './linesWith.ts';

const lines = ['Compare el consumo con los seis meses.', 'Ordene revisión en sitio: es gratis.'];

it('finds the lines that hold every word, whatever accents and capitals', () => {
  expect(linesWith(lines, 'REVISION gratis')).toEqual([lines[1]]);
  expect(linesWith(lines, 'revision consumo')).toEqual([]);
  expect(linesWith(lines, '  ')).toEqual(lines);
});
