import { describe, expect, it } from 'vitest';
import { encodeSlip } from '../encodeSlip.ts';
import { accents, encodeTestPage } from '../encodeTestPage.ts';
import { sampleSlip } from '../testing/sampleSlip.ts';
import { decodePaper, openDecoder } from './decoder.ts';

const bytes = (...parts: readonly (number | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part, 'latin1'))));
const lines = (paper: Buffer) => decodePaper(paper).flatMap((item) => (item.type === 'line' ? [item.text] : []));

describe('the strict reader of papers', () => {
  it('reads the same byte as each code table says', () => {
    const accented = (table: number) => lines(bytes(0x1b, 't', table, 0xe9, 0xa0, 0xd5, '\n'))[0];
    expect([0, 2, 16, 19].map(accented)).toEqual(['Θá╒', 'Úáı', 'é\u00a0Õ', 'Úá€']);
  });

  it('begins as a printer does that was switched on: without Á Í Ó Ú', () => {
    expect(lines(bytes(0xb5, '\n'))).toEqual(['╡']);
    expect(lines(bytes(0x1b, 't', 2, 0xb5, 0x1b, '@', 0xb5, '\n'))).toEqual(['╡╡']);
  });

  it.each([
    ['a command that is not in the book', bytes(0x1b, 0x34)],
    ['a control byte in a text', bytes('B\r042\n')],
    ['a QR code in the way of escpos', bytes(0x1d, 0x5a, 2)],
    ['a code table that printers do not have', bytes(0x1b, 't', 99)],
    ['an international set that changes signs', bytes(0x1b, 0x52, 11)],
    ['a QR code that is printed before it is made', bytes(0x1d, '(k', 3, 0, 0x31, 0x51, 0x30)],
    ['a full cut without feed', bytes(0x1d, 'V', 0, 0)],
    ['a size beyond eight', bytes(0x1d, '!', 0x88)],
    ['a paper that ends in a command', bytes(0x1d, 'v0', 0, 2, 0, 2, 0, 1)],
    ['a paper that ends in a line', bytes('B 042')],
  ])('refuses %s', (_, paper) => {
    expect(() => decodePaper(paper)).toThrow();
  });

  it('reads the same in whatever pieces it comes', async () => {
    const paper = await encodeSlip(sampleSlip, { paperMm: 80 });
    const decoder = openDecoder();
    const inPieces = [...paper].flatMap((byte) => decoder.push(Uint8Array.of(byte)));
    expect(inPieces).toEqual(decodePaper(paper));
  });
});

describe('the test page', () => {
  it('shows every accent right under each code page, with its number', async () => {
    const page = lines(await encodeTestPage('Entrada', { paperMm: 58, codePage: { encoding: 'cp1252', table: 16 } }));
    const shown = page.join(' ');
    expect(shown.split(accents).length - 1).toBe(4);
    for (const named of ['cp850 / ESC t 2', 'cp858 / ESC t 19', 'cp1252 / ESC t 16']) expect(page).toContain(named);
  });
});
