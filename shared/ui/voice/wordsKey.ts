const longest = 80;

/**
 * The clip's key for words that stand in no catalogue (a service's name, a weekday): `words.pagar-o-revisar-mi-factura`. The
 * same words have the same key, whatever their accents, capitals and points; long ones are cut and told apart by a number.
 */
export function wordsKey(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `words.${plain.length <= longest ? plain : `${plain.slice(0, longest)}-${markOf(plain)}`}`;
}

/** FNV-1a in 32 bits: enough to tell apart two long texts that begin alike. */
function markOf(text: string): string {
  let mark = 0x811c9dc5;
  for (const character of text) mark = Math.imul(mark ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (mark >>> 0).toString(36);
}
