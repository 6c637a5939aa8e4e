import { usualTables } from '../codePages.ts';
import { type Command, commandAt } from './commandAt.ts';
import type { Align, PaperItem, Understood } from './paperItem.ts';
import { openQrMemory } from './qrMemory.ts';

/** Reads what is sent to a printer, piece by piece and as strictly as the book: what it does not know is told. */
export type Decoder = {
  readonly push: (bytes: Uint8Array) => readonly Understood[];
  /** Whether the last command or line is not complete yet. */
  readonly isAmidst: () => boolean;
};

type Style = Omit<PaperItem & { type: 'line' }, 'type' | 'text'>;

const plain: Style = { width: 1, height: 1, bold: false, reversed: false, align: 'left' };
const aligns: readonly Align[] = ['left', 'middle', 'right'];

/** A printer that has just been switched on, with these code tables. */
export function openDecoder(tables: Readonly<Record<number, string>> = usualTables): Decoder {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let needs = 1;
  let line: number[] = [];
  let style = plain;
  let table = tables[0] ?? '';
  let qr = openQrMemory();

  const letterOf = (byte: number) => (byte < 0x80 ? String.fromCharCode(byte) : (table[byte - 0x80] ?? '\ufffd'));

  function endLine(): PaperItem {
    const text = line.map(letterOf).join('');
    line = [];
    return { type: 'line', text, ...style };
  }

  function initialise(): void {
    style = plain;
    table = tables[0] ?? '';
    qr = openQrMemory();
  }

  /** What one command puts on the paper; a string: what is wrong with it. */
  function obey({ name, values, data }: Command): readonly Understood[] | string {
    const [n = 0] = values;
    switch (name) {
      case 'ESC @':
        initialise();
        return [];
      case 'FS .':
      case 'DLE EOT':
      case 'GS a':
        return [];
      case 'ESC R':
        return n === 0 ? [] : `the international set ${n} puts letters in the place of # $ @ [ ]`;
      case 'ESC t':
        table = tables[n] ?? '';
        return table === '' ? `this printer has no code table ${n}` : [];
      case 'ESC J':
        return [{ type: 'gap', dots: n }];
      case 'GS V':
        return n === 0x42 ? [{ type: 'gap', dots: values[1] ?? 0 }, { type: 'cut' }] : `a cut of the kind ${n}`;
      case 'GS r':
        return n === 1 ? [{ type: 'asks-paper' }] : `a question of the kind ${n}`;
      case 'GS ( k':
        return printed(qr.take(data));
      case 'GS v 0':
        return pictureOf(values, data);
      default:
        return setStyle(name, n);
    }
  }

  function setStyle(name: 'ESC a' | 'ESC E' | 'GS B' | 'GS !', n: number): [] | string {
    if (name === 'ESC a') {
      const align = aligns[n];
      if (!align) return `an alignment ${n}`;
      style = { ...style, align };
    } else if (name === 'ESC E') style = { ...style, bold: (n & 1) === 1 };
    else if (name === 'GS B') style = { ...style, reversed: (n & 1) === 1 };
    else if (n & 0x88) return `a size ${n}`;
    else style = { ...style, width: (n >> 4) + 1, height: (n & 7) + 1 };
    return [];
  }

  const printed = (read: ReturnType<typeof qr.take>): readonly Understood[] | string =>
    typeof read === 'string' ? read : read === null ? [] : [{ type: 'qr', ...read, align: style.align }];

  function pictureOf(values: readonly number[], data: Uint8Array): readonly Understood[] | string {
    const [mode, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = values;
    if (mode !== 0) return `a picture in the mode ${mode}`;
    const [width, height] = [8 * (xLow + 256 * xHigh), yLow + 256 * yHigh];
    const dots = Uint8Array.from({ length: width * height }, (_, at) => ((data[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
    return [{ type: 'picture', picture: { width, height, dots }, align: style.align }];
  }

  /** What the bytes from here on say, and how many of them it took; a number: so many are needed. */
  function step(
    bytes: Uint8Array,
    at: number,
  ): { readonly used: number; readonly said: readonly Understood[] } | number {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a) return { used: 1, said: [endLine()] };
    if (byte >= 0x20 && byte !== 0x7f) {
      line.push(byte);
      return { used: 1, said: [] };
    }
    const command = commandAt(bytes, at);
    const wrong = (why: string): Understood => ({ type: 'unknown', bytes: [...bytes.subarray(at, at + 4)], why });
    if (command === 'unknown') return { used: 1, said: [wrong('not in the book')] };
    if ('needs' in command) return command.needs;
    const done = obey(command);
    return { used: command.length, said: typeof done === 'string' ? [wrong(done)] : done };
  }

  function push(bytes: Uint8Array): readonly Understood[] {
    pieces.push(bytes);
    length += bytes.length;
    if (length < needs) return [];
    const all = Buffer.concat(pieces);
    const said: Understood[] = [];
    let at = 0;
    needs = 1;
    while (at < all.length) {
      const next = step(all, at);
      if (typeof next === 'number') {
        needs = next;
        break;
      }
      said.push(...next.said);
      at += next.used;
    }
    pieces = [all.subarray(at)];
    length -= at;
    return said;
  }

  return { push, isAmidst: () => length > 0 || line.length > 0 };
}

/** A whole paper; throws where a byte is not understood or the last one is missing. */
export function decodePaper(bytes: Uint8Array): readonly PaperItem[] {
  const decoder = openDecoder();
  const said = decoder.push(bytes);
  if (decoder.isAmidst()) throw new Error('The paper ends in the middle of a line or a command.');
  return said.map((one) => {
    if (one.type === 'unknown') throw new Error(`${one.bytes.map(hex).join(' ')}: ${one.why}`);
    if (one.type === 'asks-paper') throw new Error('A paper asks nothing.');
    return one;
  });
}

/** A byte in two digits. */
export const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
