import type { CodePage, PrinterSetup } from '../views/ticketSlip.ts';
import type { Bitmap } from './bitmap.ts';
import { usualCodePage } from './codePages.ts';
import { commands, qrCommands } from './commands.ts';
import { centred, paperShapes, wrapped } from './paperShape.ts';
import { printable } from './printable.ts';
import { qrCell, qrPicture } from './qrPicture.ts';
import { packed, safePicture } from './safePicture.ts';

/** What of a printer its papers depend on. */
export type PrinterPaper = Pick<PrinterSetup, 'paperMm' | 'codePage' | 'qr'>;

/** How a line of text looks; where nothing is said: usual size, not bold, black on white. */
export type Look = {
  readonly width?: number;
  readonly height?: number;
  readonly bold?: true;
  readonly reversed?: true;
};

/** Writes one paper from above, everything in its middle. */
export type PaperMaker = {
  /** A text in as many lines as it takes at this size; a reversed one fills its lines. */
  readonly text: (text: string, look?: Look) => void;
  /** Texts side by side in equal shares of one line; what does not fit its share is cut off. */
  readonly row: (texts: readonly string[], look?: Look) => void;
  /** Black dots; wider ones than the paper are cut off by the printer. */
  readonly picture: (picture: Bitmap) => void;
  readonly qr: (text: string) => void;
  /** An empty strip of so many dots. */
  readonly gap: (dots: number) => void;
  /** From here on in another code page. */
  readonly codePage: (codePage: CodePage) => void;
  /** What to send, the cut included. */
  readonly bytes: () => Buffer;
};

/** Dots between the last line and the cut. */
const beforeCut = 24;

/**
 * Begins a paper. escpos is the encoder and nothing more: its sizes, styles and QR codes are not what Epson's manuals
 * say, it chooses no code table, and its pictures take 57 ms of work where
 * 0.1 ms does (264 × 264 dots), so those bytes are written out. It loads with the first paper: that takes 0.2 s.
 */
export async function newPaper({
  paperMm,
  codePage = usualCodePage,
  qr = 'native',
}: PrinterPaper): Promise<PaperMaker> {
  const { default: escpos } = await import('escpos');
  const made: Buffer[] = [];
  const printer = new escpos.Printer({ write: (bytes) => made.push(bytes) }, { encoding: codePage.encoding });
  const { columns } = paperShapes[paperMm];
  let encoding = codePage.encoding;
  const say = (bytes: readonly number[]) => printer.print(Buffer.from(bytes));

  function setCodePage(next: CodePage): void {
    encoding = next.encoding;
    printer.encode(encoding);
    say(commands.codeTable(next.table));
  }

  /** How many letters of this look fit in a line. */
  function setLook({ width = 1, height = 1, bold, reversed }: Look): number {
    say([...commands.size(width, height), ...commands.bold(bold === true), ...commands.reversed(reversed === true)]);
    return Math.floor(columns / width);
  }

  function picture(given: Bitmap): void {
    const safe = safePicture(given);
    say(commands.picture(safe.width / 8, safe.height));
    printer.print(Buffer.from(packed(safe)));
  }

  say([...commands.initialise, ...commands.leaveKanji, ...commands.plainAscii]);
  setCodePage(codePage);
  printer.align('ct');
  return {
    text: (text, look = {}) => {
      const room = setLook(look);
      const lines = wrapped(printable(text, encoding), room);
      for (const line of lines) printer.text(look.reversed ? centred(line, room) : line);
    },
    row: (texts, look = {}) => {
      const share = Math.floor(setLook(look) / texts.length);
      printer.text(texts.map((text) => centred(printable(text, encoding).slice(0, share), share)).join(''));
    },
    picture,
    qr: (text) => {
      if (qr === 'raster') picture(qrPicture(text, qrCell(text)));
      else say(qrCommands(text, qrCell(text)));
    },
    gap: (dots) => void say(commands.feed(dots)),
    codePage: setCodePage,
    bytes: () => {
      say(commands.cut(beforeCut));
      printer.flush();
      return Buffer.concat(made);
    },
  };
}
