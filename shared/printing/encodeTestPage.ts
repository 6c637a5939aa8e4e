import { offeredCodePages, usualCodePage } from './codePages.ts';
import { newPaper, type PrinterPaper } from './paperMaker.ts';
import { paperShapes } from './paperShape.ts';

/** Every accent of the three languages, small and capital. */
export const accents = 'áéíóúñü¿¡ÁÉÍÓÚÑÜ àâãçêõô ÀÂÃÇÊÕÔ ºª·';

/** A page that shows under which code page this printer writes accents right, how wide its paper is and whether it draws QR codes. */
export async function encodeTestPage(name: string, printer: PrinterPaper): Promise<Buffer> {
  const paper = await newPaper(printer);
  const { columns } = paperShapes[printer.paperMm];
  paper.text(name, { height: 2, bold: true });
  paper.text('0123456789'.repeat(columns).slice(0, columns));
  for (const codePage of [printer.codePage ?? usualCodePage, ...offeredCodePages]) {
    paper.gap(16);
    paper.codePage(codePage);
    paper.text(`${codePage.encoding} / ESC t ${codePage.table}`, { bold: true });
    paper.text(accents);
  }
  paper.gap(16);
  paper.qr('https://ventanilla.example/QR');
  return paper.bytes();
}
