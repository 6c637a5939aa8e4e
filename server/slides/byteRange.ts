/** Some bytes of a file, both ends included. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * What a `Range` header asks of a file of so many bytes (RFC 9110 §14): one range of it; `all` where there is none, or one that a
 * server may pass over; `unsatisfiable` where nothing of the file is in it.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'all' | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return 'all';
  if (first === '') {
    const suffix = Number(last);
    return suffix === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - suffix), end: size - 1 };
  }
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== '' && Number(last) < start) return 'all';
  return start >= size ? 'unsatisfiable' : { start, end };
}
