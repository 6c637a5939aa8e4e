/** Crockford's: no I, L, O, U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first 80 bits of a fingerprint (hexadecimal) as people compare it: `7K2M-9QXD-04TB-ZR5C`. Throws where it is none. */
export function shortFingerprint(fingerprint: string): string {
  const bits = BigInt(`0x${fingerprint.slice(0, 20).padEnd(20, 'x')}`);
  const letters = Array.from({ length: 16 }, (_, n) => signs[Number((bits >> BigInt(75 - n * 5)) & 31n)]);
  return [0, 4, 8, 12].map((from) => letters.slice(from, from + 4).join('')).join('-');
}
