/** A range of whole numbers, both ends included. */
export type Range = { readonly least: number; readonly most: number };

/** How many cases one person may bring. */
export const casesOfOne: Range = { least: 1, most: 20 };
/** How visitors rate. */
export const ratings: Range = { least: 1, most: 5 };

/** Whether a number is whole and in the range. */
export const isWithin = (number: number, { least, most }: Range): boolean =>
  Number.isInteger(number) && least <= number && number <= most;
