/** Crockford's alphabet: no I, L, O, which people confuse with 1 and 0, and no U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first characters of these bytes in base 32, five bits each; throws when there are not enough bytes. */
export const base32 = (bytes: Uint8Array, length: number): string => {
  if (bytes.length * 8 < length * 5) throw new RangeError(`${bytes.length} bytes are too few for ${length} characters`);
  return Array.from({ length }, (_, n) => {
    const at = (n * 5) >> 3;
    const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    return letters[(pair >> (11 - ((n * 5) & 7))) & 31];
  }).join('');
};
