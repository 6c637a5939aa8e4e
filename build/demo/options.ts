import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** How the demo is to be played. */
export type Options = {
  /** How many minutes of the point's day pass in one of ours. */
  readonly speed: number;
  /** The same seed draws the same day. */
  readonly seed: number;
  /** 0 takes a free one. */
  readonly port: number;
  /** Absolute; null: a temporary folder, removed at the end. */
  readonly data: string | null;
};

export type OptionsOutcome =
  | { readonly type: 'play'; readonly options: Options }
  | { readonly type: 'help'; readonly text: string }
  | { readonly type: 'wrong'; readonly text: string };

/** Up to this speed every call has its 15 seconds on the waiting room's screen as soon as it comes. */
export const boardKeepsPaceTo = 15;
const defaults = { speed: '12', seed: '5', port: '4610' } as const;
const fastest = 600;
const largestSeed = 2 ** 31 - 1;

const help = `npm run demo -- [options]: a whole day of visitors and agents at the sample point, faster than life.

  --speed NUMBER  minutes of the point's day in one of yours, 1 to ${fastest} (default ${defaults.speed}); above ${boardKeepsPaceTo} the
                  waiting room's screen, which keeps each call for 15 seconds, falls behind
  --seed NUMBER   which day is drawn, 0 to ${largestSeed} (default ${defaults.seed}); the same number, the same day
  --port NUMBER   where the pages are, 0 for any free port (default ${defaults.port})
  --data FOLDER   keeps the day in this new or empty folder (default: a temporary one, removed at the end)
  --help          this text`;

const known = {
  speed: { type: 'string' },
  seed: { type: 'string' },
  port: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const isKnown = (name: string): name is keyof typeof known => Object.hasOwn(known, name);
const wrong = (text: string) => ({ type: 'wrong', text: `${text} See npm run demo -- --help.` }) as const;

/** What the command line asks for: a play, the help, or a sentence on what is wrong with it. */
export function readOptions(argv: readonly string[]): OptionsOutcome {
  const { tokens } = parseArgs({
    args: [...argv],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return wrong(`"${token.value}" belongs to no option.`);
    if (!isKnown(token.name)) return wrong(`There is no option ${token.rawName}.`);
    if (token.name === 'help') return { type: 'help', text: help };
    const isMissing = !token.value || (token.inlineValue === false && token.value.startsWith('--'));
    if (isMissing) return wrong(`--${token.name} needs a value.`);
    given.set(token.name, token.value ?? '');
  }
  return optionsOf(given);
}

function optionsOf(given: ReadonlyMap<string, string>): OptionsOutcome {
  const text = (name: keyof typeof defaults) => given.get(name) ?? defaults[name];
  const speed = within(text('speed'), /^\d{1,4}(\.\d{1,3})?$/, [1, fastest]);
  if (speed === null) return wrong(`"${text('speed')}" is no speed: give a number from 1 to ${fastest}.`);
  const seed = within(text('seed'), /^\d{1,10}$/, [0, largestSeed]);
  if (seed === null) return wrong(`"${text('seed')}" is no seed: give a whole number from 0 to ${largestSeed}.`);
  const port = within(text('port'), /^\d{1,5}$/, [0, 65_535]);
  if (port === null) return wrong(`"${text('port')}" is no port: give a number from 0 (any free one) to 65535.`);
  const data = given.get('data');
  return { type: 'play', options: { speed, seed, port, data: data === undefined ? null : resolve(data) } };
}

function within(text: string, shape: RegExp, [least, most]: readonly [number, number]): number | null {
  const value = shape.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
