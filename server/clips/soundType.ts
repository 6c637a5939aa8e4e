/** What browsers are told a clip is, by its first bytes: they must be what the name promises. */
const types = [
  { endings: ['mp3'], type: 'audio/mpeg', begins: (head: Buffer) => isAt(head, 0, 'ID3') || isMpegFrame(head) },
  { endings: ['ogg', 'opus'], type: 'audio/ogg', begins: (head: Buffer) => isAt(head, 0, 'OggS') },
  { endings: ['wav'], type: 'audio/wav', begins: (head: Buffer) => isAt(head, 0, 'RIFF') && isAt(head, 8, 'WAVE') },
  { endings: ['m4a'], type: 'audio/mp4', begins: (head: Buffer) => isAt(head, 4, 'ftyp') },
  { endings: ['flac'], type: 'audio/flac', begins: (head: Buffer) => isAt(head, 0, 'fLaC') },
] as const;

const isAt = (head: Buffer, at: number, sign: string): boolean =>
  head.subarray(at, at + sign.length).toString('latin1') === sign;

/** Eleven bits of synchronisation, then a layer that exists. */
const isMpegFrame = (head: Buffer): boolean =>
  head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0 && ((head[1] ?? 0) & 0x06) !== 0;

/** The type of a recording by its name's ending; null: no browser is sure to play such a file. */
export const typeByName = (file: string): string | null => {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  return types.find(({ endings }) => endings.some((each) => each === ending))?.type ?? null;
};

/** The type of a recording by its first 12 bytes; null: it is none. */
export const typeByContent = (head: Buffer): string | null => types.find(({ begins }) => begins(head))?.type ?? null;
