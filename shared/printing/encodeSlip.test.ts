import jsQr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { slipTexts } from '../views/slipTexts.ts';
import type { TicketSlip } from '../views/ticketSlip.ts';
import { offeredCodePages } from './codePages.ts';
import { encodeSlip } from './encodeSlip.ts';
import type { PrinterPaper } from './paperMaker.ts';
import { goldenSlip } from './testing/goldenSlip.ts';
import { sampleSlip } from './testing/sampleSlip.ts';
import { decodePaper } from './virtual/decoder.ts';
import { drawPaper } from './virtual/drawPaper.ts';
import type { PaperItem } from './virtual/paperItem.ts';

const inLanguage = (language: 'es' | 'en' | 'pt'): TicketSlip => {
  const texts = slipTexts[language];
  return {
    ...sampleSlip,
    heading: `${texts.yourTurn} (${texts.copy})`,
    mark: { shape: 'disc', word: texts.marks.community },
    service: { es: '¿Pingüino? ¡Año!', en: 'Pay or check my bill', pt: 'Informação à população' }[language],
    figures: [
      { figure: '1', words: texts.before(1) },
      { figure: '12–18', words: texts.wait },
    ],
    waitAt: { es: 'Espere aquí, señor', en: 'Please wait here', pt: 'Espere na sala, à sua direita' }[language],
    howCalled: texts.howCalled,
    date: `${texts.weekdays[6]} 24 ${texts.months[11]} 2026 · 10:24`,
    privacy: texts.privacy,
  };
};

const printers: readonly PrinterPaper[] = ([58, 80] as const).flatMap((paperMm) =>
  offeredCodePages.flatMap((codePage) => (['native', 'raster'] as const).map((qr) => ({ paperMm, codePage, qr }))),
);
const named = (printer: PrinterPaper) => `${printer.paperMm} mm, ${printer.codePage?.encoding}, ${printer.qr} QR`;

/** All words of a paper in their order, a space between lines. */
const wordsOn = (items: readonly PaperItem[]) =>
  items
    .flatMap((item) => (item.type === 'line' ? [item.text.trim()] : []))
    .join(' ')
    .replace(/\s+/g, ' ');

/** What a camera reads from the drawn paper: a reader that others wrote. */
function seenBy(items: readonly PaperItem[], paperMm: 58 | 80): string | undefined {
  const { width, height, dots } = drawPaper(items, paperMm);
  const pixels = new Uint8ClampedArray(dots.length * 4).fill(255);
  dots.forEach((dot, at) => {
    if (dot) pixels.fill(0, at * 4, at * 4 + 3);
  });
  return jsQr(pixels, width, height)?.data;
}

const natives = printers.filter(({ qr }) => qr === 'native').map((printer) => [named(printer), printer] as const);
describe.each(natives)('a paper of %s', (_, printer) => {
  it.each(['es', 'en', 'pt'] as const)('says all of it in %s, every accent right', async (language) => {
    const slip = inLanguage(language);
    const words = wordsOn(decodePaper(await encodeSlip(slip, printer)));
    const { organisation, point, heading, label, service, waitAt, howCalled, date, privacy } = slip;
    for (const text of [organisation, point, heading, label, service, waitAt, howCalled, date, privacy]) {
      expect(words).toContain(text);
    }
    expect(words).toContain(`1 12-18 ${slip.figures.map((figure) => figure.words).join(' ')}`);
    expect(words.replaceAll(service, '')).not.toMatch(/[?\ufffd]/);
  });
});

const usual = printers.filter(({ codePage }) => codePage?.encoding === 'cp850');
describe.each(usual.map((printer) => [named(printer), printer] as const))('a paper of %s', (_, printer) => {
  it('holds a QR code that a camera reads, and ends with a cut', async () => {
    const items = decodePaper(await encodeSlip(sampleSlip, printer));
    expect(seenBy(items, printer.paperMm)).toBe(sampleSlip.follow?.address);
    expect(items.at(-1)?.type).toBe('cut');
    expect(items.filter(({ type }) => type === 'cut')).toHaveLength(1);
  });

  it('has no line that is wider than the narrowest printer of its size, and nothing a printer obeys at once', async () => {
    const bytes = await encodeSlip({ ...sampleSlip, label: 'B 90000' }, printer);
    for (const item of decodePaper(bytes)) {
      if (item.type === 'line')
        expect(item.text.length * item.width * 12).toBeLessThanOrEqual(printer.paperMm === 58 ? 360 : 504);
    }
    const obeyed = [...bytes].filter((byte, at) => byte === 0x10 && [4, 5, 0x14].includes(bytes[at + 1] ?? 0));
    expect(obeyed).toEqual([]);
  });
});

describe('a paper', () => {
  it('is, byte for byte, what was looked at once', async () => {
    expect((await encodeSlip(sampleSlip, { paperMm: 80 })).toString('hex')).toBe(goldenSlip);
  });

  it('shows its number as large as fits', async () => {
    const sizes = await Promise.all(
      (['B 042', 'B 1001', 'B 90000'] as const).map(async (label) => {
        const items = decodePaper(await encodeSlip({ ...sampleSlip, label }, { paperMm: 80 }));
        return items.find((item) => item.type === 'line' && item.text === label);
      }),
    );
    expect(sizes).toMatchObject([{ width: 8, height: 8 }, { width: 7 }, { width: 6 }]);
  });

  it('takes no command from a name: what would be one is not there', async () => {
    const service = 'Pagar\u001b@\u001dV\u0000\u0010\u0014\u0001 facturas\n\u007f';
    const items = decodePaper(await encodeSlip({ ...sampleSlip, service }, { paperMm: 80 }));
    expect(wordsOn(items)).toContain('Pagar@V facturas');
    expect(items.filter(({ type }) => type === 'cut')).toHaveLength(1);
  });

  it('shows the mark as a shape and a word, white on black', async () => {
    const items = decodePaper(await encodeSlip(sampleSlip, { paperMm: 80 }));
    const at = items.findIndex(({ type }) => type === 'picture');
    expect(items.slice(at, at + 3)).toMatchObject([
      { type: 'picture' },
      { type: 'gap' },
      { type: 'line', reversed: true, text: expect.stringContaining('PREFERENCIAL') },
    ]);
  });
});
