/** The commands of this book: how each begins and how many values follow, then how much data those announce. */
const book = [
  { name: 'ESC @', prefix: [0x1b, 0x40], values: 0 },
  { name: 'ESC R', prefix: [0x1b, 0x52], values: 1 },
  { name: 'ESC t', prefix: [0x1b, 0x74], values: 1 },
  { name: 'ESC a', prefix: [0x1b, 0x61], values: 1 },
  { name: 'ESC E', prefix: [0x1b, 0x45], values: 1 },
  { name: 'ESC J', prefix: [0x1b, 0x4a], values: 1 },
  { name: 'FS .', prefix: [0x1c, 0x2e], values: 0 },
  { name: 'GS !', prefix: [0x1d, 0x21], values: 1 },
  { name: 'GS B', prefix: [0x1d, 0x42], values: 1 },
  { name: 'GS V', prefix: [0x1d, 0x56], values: 2 },
  { name: 'GS a', prefix: [0x1d, 0x61], values: 1 },
  { name: 'GS r', prefix: [0x1d, 0x72], values: 1 },
  { name: 'GS ( k', prefix: [0x1d, 0x28, 0x6b], values: 2, data: ([low = 0, high = 0]) => low + 256 * high },
  {
    name: 'GS v 0',
    prefix: [0x1d, 0x76, 0x30],
    values: 5,
    data: ([, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0]) => (xLow + 256 * xHigh) * (yLow + 256 * yHigh),
  },
  { name: 'DLE EOT', prefix: [0x10, 0x04], values: 1 },
] as const satisfies readonly Entry[];

type Entry = {
  readonly name: string;
  readonly prefix: readonly number[];
  readonly values: number;
  readonly data?: (values: readonly number[]) => number;
};

export type CommandName = (typeof book)[number]['name'];

/** A whole command with all that belongs to it; `length` in bytes. */
export type Command = {
  readonly name: CommandName;
  readonly values: readonly number[];
  readonly data: Uint8Array;
  readonly length: number;
};

/** More bytes must come first: so many in all, counted from the command's first, or more. */
export type Incomplete = { readonly needs: number };

/** The command that begins here; `unknown`: none of this book. */
export function commandAt(bytes: Uint8Array, at: number): Command | Incomplete | 'unknown' {
  const fits = ({ prefix }: Entry) => prefix.every((byte, n) => at + n >= bytes.length || bytes[at + n] === byte);
  const entry: (Entry & { readonly name: CommandName }) | undefined = book.find(fits);
  if (!entry) return 'unknown';
  const valuesAt = at + entry.prefix.length;
  const dataAt = valuesAt + entry.values;
  if (dataAt > bytes.length) return { needs: dataAt - at };
  const values = [...bytes.subarray(valuesAt, dataAt)];
  const end = dataAt + (entry.data?.(values) ?? 0);
  const length = end - at;
  if (end > bytes.length) return { needs: length };
  return { name: entry.name, values, data: bytes.subarray(dataAt, end), length };
}
