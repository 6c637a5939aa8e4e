const esc = 0x1b;
const gs = 0x1d;

/** The bytes of what a printer is told, as Epson's manuals give them; only what the common clones know too. */
export const commands = {
  initialise: [esc, 0x40],
  /** Chinese clones start in a mode that reads accents as halves of their own letters. */
  leaveKanji: [0x1c, 0x2e],
  /** The set of the USA: others put letters in the place of # $ @ [ \ ] ^ ` { | } ~. */
  plainAscii: [esc, 0x52, 0],
  codeTable: (table: number) => [esc, 0x74, table],
  bold: (on: boolean) => [esc, 0x45, Number(on)],
  /** White on black. */
  reversed: (on: boolean) => [gs, 0x42, Number(on)],
  /** From 1 to 8 times as wide and as high. */
  size: (width: number, height: number) => [gs, 0x21, ((width - 1) << 4) | (height - 1)],
  /** Feeds so many dots. */
  feed: (dots: number) => [esc, 0x4a, dots],
  /** Feeds to the cutter and so many dots further, and cuts all but a bridge. */
  cut: (dots: number) => [gs, 0x56, 0x42, dots],
  /** A picture of so many bytes a row and so many rows, which follow. */
  picture: (bytes: number, rows: number) => [gs, 0x76, 0x30, 0, bytes & 0xff, bytes >> 8, rows & 0xff, rows >> 8],
  /** DLE EOT: answered at once. 1 printer, 2 why it is offline, 3 what is broken, 4 the roll. */
  askStatus: (of: 1 | 2 | 3 | 4) => [0x10, 0x04, of],
  /** GS r 1: answered when all before it is done. */
  askPaper: [gs, 0x72, 1],
} as const;

/** A QR code that the printer draws itself: model 2, error correction M, modules of so many dots. */
export function qrCommands(text: string, cell: number): readonly number[] {
  const data = [...new TextEncoder().encode(text)];
  const length = data.length + 3;
  return [
    ...qrCommand([0x41, 0x32, 0x00]),
    ...qrCommand([0x43, cell]),
    ...qrCommand([0x45, 0x31]),
    ...[gs, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, 0x50, 0x30, ...data],
    ...qrCommand([0x51, 0x30]),
  ];
}

const qrCommand = (rest: readonly number[]): readonly number[] => [gs, 0x28, 0x6b, rest.length + 1, 0, 0x31, ...rest];
