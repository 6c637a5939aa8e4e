// What is used of two packages that come without types.

/** The part of escpos that encodes: its transports, sizes, tables, pictures and QR codes are not used (see paperMaker.ts). */
declare module 'escpos' {
  type Printer = {
    print(bytes: Buffer): Printer;
    /** A line in the printer's encoding. */
    text(line: string): Printer;
    /** The encoding of what follows. */
    encode(encoding: string): Printer;
    align(where: 'lt' | 'ct' | 'rt'): Printer;
    flush(): Printer;
  };
  const escpos: {
    readonly Printer: new (
      into: { readonly write: (bytes: Buffer) => void },
      options: { readonly encoding: string },
    ) => Printer;
  };
  export = escpos;
}

declare module 'qr-image' {
  /** The modules of a text's QR code, row after row: 1 is dark. */
  const qr: { readonly matrix: (text: string, level: 'L' | 'M' | 'Q' | 'H') => readonly (readonly (0 | 1)[])[] };
  export = qr;
}
