/** What a printer has been told of a QR code that it is to draw. */
export type QrMemory = {
  /** One of the five commands; the code when it is to be printed, null before, a string: what is wrong. */
  readonly take: (data: Uint8Array) => { readonly text: string; readonly cell: number } | string | null;
};

/** Begins with nothing stored, model 2 not chosen yet. */
export function openQrMemory(): QrMemory {
  let cell = 0;
  let isModel2 = false;
  let text: string | null = null;
  return {
    take: (data) => {
      const [kind = 0, what = 0, n = 0] = data;
      if (kind !== 0x31) return `a code of the kind ${kind}`;
      switch (what) {
        case 0x41:
          isModel2 = n === 0x32 && data.length === 4;
          return isModel2 ? null : `the QR model ${n}`;
        case 0x43:
          cell = n;
          return n >= 1 && n <= 16 ? null : `modules of ${n} dots`;
        case 0x45:
          return n >= 0x30 && n <= 0x33 ? null : `the error correction ${n}`;
        case 0x50:
          text = new TextDecoder('utf-8', { fatal: true }).decode(data.subarray(3));
          return n === 0x30 ? null : `stores a code with ${n}`;
        case 0x51:
          if (data.length !== 3 || text === null || !isModel2 || cell === 0)
            return 'a QR code is printed before it is made';
          return { text, cell };
        default:
          return `the QR command ${what}`;
      }
    },
  };
}
