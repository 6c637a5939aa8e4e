/** What can be wrong with one field of a setup. Every language has a text for each. */
export const setupProblemTypes = [
  // texts
  'empty',
  'control-characters',
  'too-long',
  // names and references
  'not-a-name',
  'used-twice',
  'reserved',
  'named-like-a-group',
  'unknown',
  'not-a-letter',
  // numbers
  'not-whole',
  'out-of-range',
  'seconds-out-of-range',
  // times
  'not-a-time',
  'not-a-date',
  'unknown-zone',
  'ends-before-it-begins',
  'overlaps',
  // what the rules demand
  'no-targets',
  'cap-below-aim',
  'below-the-law',
  'community-bound',
  'nobody-serves-everybody',
  'needs-outcomes',
  'not-a-host',
  'not-an-address',
  // how a kiosk hangs
  'keys-too-small',
  'keys-out-of-reach',
  'letters-too-far',
  // the room before a display
  'seat-too-far',
] as const;
export type SetupProblemType = (typeof setupProblemTypes)[number];

/** One thing that is wrong: where, as `services[2].letter`, and how, with the bounds that it breaks. */
export type SetupProblem = {
  readonly field: string;
  readonly problem: SetupProblemType;
  readonly least?: number;
  readonly most?: number;
};

export type Problems = readonly SetupProblem[];

/** A problem at a field, if there is one. */
export const problemIf = (isWrong: boolean, field: string, problem: SetupProblemType): Problems =>
  isWrong ? [{ field, problem }] : [];

/** What is wrong with each member of a list. */
export const ofEach = <One>(
  list: readonly One[],
  field: string,
  check: (one: One, field: string, index: number) => Problems,
): Problems => list.flatMap((one, index) => check(one, `${field}[${index}]`, index));

/** A problem at every value that stands in the list before. `at` is the part of the field that holds the value. */
export const unique = <One>(list: readonly One[], field: string, key: (one: One) => unknown, at = ''): Problems => {
  const values = list.map(key);
  return values.flatMap((value, index) =>
    problemIf(values.indexOf(value) < index, `${field}[${index}]${at}`, 'used-twice'),
  );
};

/** The same problem as one string, for a refusal: the type and the bounds, `out-of-range 1 10`. */
export const inShort = ({ problem, least, most }: SetupProblem): string =>
  [problem, least, most].filter((part) => part !== undefined).join(' ');
