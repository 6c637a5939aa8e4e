/** One answer of a printer: to DLE EOT, or to GS r. */
export type Reply = { readonly type: 'status' | 'paper'; readonly byte: number };

/**
 * Tells a printer's answers apart in the stream of its bytes. A printer that was set so (GS a) also reports each change by
 * itself in four bytes, in between; those and XON/XOFF are passed over.
 */
export function openReplies(): (bytes: Uint8Array) => readonly Reply[] {
  let reportLeft = 0;
  const replyOf = (byte: number): readonly Reply[] => {
    if (reportLeft > 0) {
      reportLeft -= 1;
      return [];
    }
    if ((byte & 0x93) === 0x12) return [{ type: 'status', byte }];
    if ((byte & 0x93) === 0x10) reportLeft = 3;
    return (byte & 0x90) === 0 ? [{ type: 'paper', byte }] : [];
  };
  return (bytes) => [...bytes].flatMap(replyOf);
}
