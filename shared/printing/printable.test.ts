import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIn, offeredCodePages } from './codePages.ts';
import { printable } from './printable.ts';

describe('a text for a printer', () => {
  it('keeps the accents of the three languages in every code page', () => {
    const accents = 'áéíóúñü¿¡ÁÉÍÓÚÑÜàâãçêõôÀÂÃÇÊÕÔºª·';
    for (const { encoding } of offeredCodePages) expect(printable(accents, encoding)).toBe(accents);
  });

  it('writes signs that printers lack with those that they have', () => {
    expect(printable('“Sí” — 12–18 min… → sala ‘B’', 'cp850')).toBe('"Sí" - 12-18 min... -> sala \'B\'');
    expect(['cp850', 'cp858', 'cp1252'].map((page) => printable('€', page as 'cp850'))).toEqual(['EUR', '€', '€']);
  });

  it('joins a letter and its accent, and takes the accent off a letter that has no byte', () => {
    expect(printable('Jesu\u0301s Łódź Čapek', 'cp850')).toBe('Jesús ?ódz Capek');
  });

  it('whatever people write, never holds a control byte, nor a letter without a byte', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x2fff)), fc.constantFrom(...offeredCodePages), (letters, { encoding }) => {
        const clean = printable(String.fromCodePoint(...letters), encoding);
        return [...clean].every((letter) => letter >= ' ' && letter !== '\u007f' && isIn(encoding, letter));
      }),
    );
  });
});
