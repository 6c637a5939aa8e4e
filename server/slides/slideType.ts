/** What a slide's file is: which names it may have, how its content begins, and how large it may be, in bytes. */
type FileType = {
  readonly endings: readonly string[];
  readonly type: string;
  readonly kind: 'picture' | 'video';
  readonly begins: (head: Buffer) => boolean;
};

const isAt = (head: Buffer, at: number, sign: string): boolean =>
  head.subarray(at, at + sign.length).toString('latin1') === sign;

const types: readonly FileType[] = [
  {
    ...{ endings: ['jpg', 'jpeg'], type: 'image/jpeg', kind: 'picture' as const },
    begins: (head) => isAt(head, 0, '\xff\xd8\xff'),
  },
  { endings: ['png'], type: 'image/png', kind: 'picture', begins: (head) => isAt(head, 0, '\x89PNG\r\n\x1a\n') },
  {
    ...{ endings: ['webp'], type: 'image/webp', kind: 'picture' as const },
    begins: (head) => isAt(head, 0, 'RIFF') && isAt(head, 8, 'WEBP'),
  },
  { endings: ['mp4', 'm4v'], type: 'video/mp4', kind: 'video', begins: (head) => isAt(head, 4, 'ftyp') },
  { endings: ['webm'], type: 'video/webm', kind: 'video', begins: (head) => isAt(head, 0, '\x1a\x45\xdf\xa3') },
];

/** The largest file of each kind, in bytes: a picture as large as a 4K screen, some minutes of video. */
export const largestSlide = { picture: 10_000_000, video: 300_000_000 } as const;

/** The type of a slide's file by its name's ending; null: no display is sure to show such a file. */
export const slideTypeByName = (file: string): FileType | null => {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  return types.find(({ endings }) => endings.some((each) => each === ending)) ?? null;
};

/** The type of a slide's file by its first 12 bytes; null: it is none that a display shows. */
export const slideTypeByContent = (head: Buffer): FileType | null => types.find(({ begins }) => begins(head)) ?? null;
