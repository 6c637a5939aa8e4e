import type { TicketSlip } from '../views/ticketSlip.ts';
import { type Bitmap, markPicture } from './bitmap.ts';
import { newPaper, type PaperMaker, type PrinterPaper } from './paperMaker.ts';
import { largestSize, type PaperShape, paperShapes } from './paperShape.ts';

/** The bytes of a ticket's paper on this printer: with a logo above, cut below. */
export async function encodeSlip(slip: TicketSlip, printer: PrinterPaper, logo: Bitmap | null = null): Promise<Buffer> {
  const shape = paperShapes[printer.paperMm];
  const paper = await newPaper(printer);
  if (logo) paper.picture(logo);
  headline(paper, shape, slip.organisation);
  paper.text(slip.point);
  paper.gap(20);
  paper.text(slip.heading);
  number(paper, shape, slip.label);
  if (slip.mark) mark(paper, shape, slip.mark);
  headline(paper, shape, slip.service);
  figures(paper, shape, slip.figures);
  rule(paper, shape);
  paper.text(slip.waitAt, { height: 2, bold: true });
  paper.text(slip.howCalled);
  if (slip.follow) follow(paper, slip.follow);
  rule(paper, shape);
  paper.text(slip.date, { bold: true });
  paper.text(slip.privacy);
  return paper.bytes();
}

/** Twice as large where it fits in one line, or else only twice as high. */
function headline(paper: PaperMaker, shape: PaperShape, text: string): void {
  const fits = text.length <= Math.floor(shape.columns / 2);
  paper.text(text, { width: fits ? 2 : 1, height: 2, bold: true });
}

function number(paper: PaperMaker, shape: PaperShape, label: string): void {
  const size = largestSize(label, shape);
  paper.text(label, { width: size, height: size, bold: true });
  paper.gap(16);
}

/** The mark as a picture: no code page of printers has its shapes. */
function mark(paper: PaperMaker, shape: PaperShape, { shape: form, word }: NonNullable<TicketSlip['mark']>): void {
  paper.picture(markPicture(form, 40));
  paper.gap(8);
  paper.text(word, { width: largestSize(word, shape) > 1 ? 2 : 1, height: 2, bold: true, reversed: true });
  paper.gap(12);
}

function figures(paper: PaperMaker, shape: PaperShape, all: TicketSlip['figures']): void {
  if (all.length === 0) return;
  rule(paper, shape);
  const large = { width: 2, height: 2, bold: true } as const;
  paper.row(
    all.map(({ figure }) => figure),
    large,
  );
  paper.row(all.map(({ words }) => words));
}

function follow(paper: PaperMaker, { title, address, lines }: NonNullable<TicketSlip['follow']>): void {
  paper.gap(20);
  paper.qr(address);
  paper.gap(8);
  paper.text(title, { height: 2, bold: true });
  for (const line of lines) paper.text(line);
}

const rule = (paper: PaperMaker, { columns }: PaperShape): void => paper.text('-'.repeat(columns));
