/** A key going down, as the page hears it. */
export type Stroke = {
  readonly key: string;
  /** Where the key is, as on a keyboard of the United States. */
  readonly code: string;
  /** In ms, by any clock that only goes forward. */
  readonly at: number;
};

export type ScanReader = {
  /** Takes the next stroke; gives the address that ends with it, read by a scanner. */
  readonly read: (stroke: Stroke) => string | null;
  /** Whether the stroke taken last could be the first of a scan. */
  readonly isFirst: () => boolean;
};

/** A person rests longer between two keys, in ms; a scanner that is set to be slow types every fiftieth. */
const restMs = 100;
const address = /^https?:\/\/\S{3,}$/i;

/**
 * Tells a scanner that types, as most do, from a person: by its haste, and by an address that ends with Enter. Scanners press
 * the keys of the United States, whatever layout the machine has, unless somebody has set them to it: both are tried.
 */
export function scanReader(): ScanReader {
  let strokes: Stroke[] = [];
  return {
    isFirst: () => strokes.length <= 1,
    read: (stroke) => {
      if (isModifier(stroke)) return null;
      const last = strokes.at(-1);
      if (last && stroke.at - last.at > restMs) strokes = [];
      if (stroke.key !== 'Enter' && stroke.key !== 'Tab') {
        strokes.push(stroke);
        return null;
      }
      const read = [strokes.map(({ key }) => key), strokes.map(asInTheUnitedStates)].map((keys) => keys.join(''));
      strokes = [];
      return read.find((text) => address.test(text)) ?? null;
    },
  };
}

const isModifier = ({ key }: Stroke): boolean => ['Shift', 'CapsLock', 'Alt', 'AltGraph', 'Control'].includes(key);

/** The signs of addresses that stand elsewhere on other keyboards. */
const signs: Readonly<Record<string, string>> = { Period: '.', Slash: '/', Minus: '-', Semicolon: ':', Equal: '=' };

function asInTheUnitedStates({ key, code }: Stroke): string {
  const letterOrDigit = /^(?:Key|Digit)(\w)$/.exec(code)?.[1];
  return letterOrDigit?.toLowerCase() ?? signs[code] ?? key;
}
