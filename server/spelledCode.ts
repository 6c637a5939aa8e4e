/** A code as somebody types it from paper, in its own spelling: in capitals, without gaps, and 0 and 1 for the letters like them. */
export const spelledCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
