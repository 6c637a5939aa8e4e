import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Slide, SlideList } from '../../shared/protocol/slideList.ts';
import { headOf } from '../headOf.ts';
import { type DescribedSlide, readDescription } from './slideDescription.ts';
import { largestSlide, slideTypeByContent, slideTypeByName } from './slideType.ts';

/** A file of a slide that can be sent. */
export type SlideFile = {
  readonly path: string;
  readonly type: string;
  readonly version: string;
};

export type Slides = {
  /** The slides of a local date, `2026-11-27`: what was put into the folder is in the next list. Never rejects. */
  readonly list: (today: string) => Promise<SlideList>;
  /** A file that a slide names, by its name; null: no slide names it, or it cannot be shown. */
  readonly find: (file: string) => Promise<SlideFile | null>;
  /** What was wrong when the folder was last read. */
  readonly problems: () => readonly string[];
};

type Read = {
  readonly shown: readonly { readonly slide: Slide; readonly described: DescribedSlide }[];
  readonly files: ReadonlyMap<string, SlideFile>;
  readonly leftOut: readonly string[];
};

/** The folder is not read anew within this time, in ms. */
const keptForMs = 2_000;
const nothing: Read = { shown: [], files: new Map(), leftOut: [] };

/** The slides that a folder's `slides.json` describes; no folder, no slides. */
export function openSlides(folder: string): Slides {
  let kept: { readonly until: number; readonly read: Promise<Read> } | null = null;
  let leftOut: readonly string[] = [];
  const readNow = async (): Promise<Read> => {
    const read = await readSlides(folder).catch((error: Error) => ({
      ...nothing,
      leftOut: [`No slide is shown: ${error.message}.`],
    }));
    leftOut = read.leftOut;
    return read;
  };
  const read = () => {
    if (!kept || performance.now() >= kept.until) kept = { until: performance.now() + keptForMs, read: readNow() };
    return kept.read;
  };
  return {
    list: async (today) => {
      const { shown, leftOut: why } = await read();
      const isShown = ({ from = '', to = '9999' }: DescribedSlide) => from <= today && today <= to;
      return { slides: shown.filter(({ described }) => isShown(described)).map(({ slide }) => slide), leftOut: why };
    },
    find: async (file) => (await read()).files.get(file) ?? null,
    problems: () => leftOut,
  };
}

async function readSlides(folder: string): Promise<Read> {
  const content = await readFile(join(folder, 'slides.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (content === null) return nothing;
  const description = readDescription(content);
  const [shown, leftOut]: [Read['shown'][number][], string[]] = [[], [...description.leftOut]];
  const files = new Map<string, SlideFile>();
  for (const { number, slide: described } of description.slides) {
    if (!('file' in described)) {
      shown.push({ slide: messageOf(described), described });
      continue;
    }
    const found = await lookAt(folder, described.file);
    if (typeof found === 'string') leftOut.push(`Slide ${number}, ${described.file}, is not shown: ${found}.`);
    else {
      files.set(described.file, found.file);
      const address = `/slides/${encodeURIComponent(described.file)}?v=${found.file.version}`;
      const { title, seconds } = described;
      shown.push({ slide: { type: found.kind, address, title, seconds }, described });
    }
  }
  return { shown, files, leftOut };
}

const messageOf = ({ title, seconds, ...more }: DescribedSlide): Slide => ({
  ...{ type: 'message', title, seconds },
  ...('text' in more && more.text && { text: more.text }),
});

/** The file, or why it cannot be shown. Links are not followed: they could lead out of the folder. */
async function lookAt(
  folder: string,
  file: string,
): Promise<{ readonly kind: 'picture' | 'video'; readonly file: SlideFile } | string> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(file)) return 'its name may have letters, digits, spaces and . _ - only';
  const named = slideTypeByName(file);
  if (!named) return 'its name must end in .jpg, .png, .webp, .mp4 or .webm';
  const path = join(folder, file);
  const stat = await lstat(path).catch(() => null);
  if (!stat) return 'there is no such file beside slides.json';
  if (!stat.isFile()) return 'it is no file';
  if (stat.size > largestSlide[named.kind])
    return `a ${named.kind} may have ${largestSlide[named.kind] / 1e6} MB at most`;
  if (slideTypeByContent(await headOf(path)) !== named) return 'it is not what its ending says';
  const version = createHash('sha256').update(`${stat.mtimeMs} ${stat.size}`).digest('hex').slice(0, 12);
  return { kind: named.kind, file: { path, type: named.type, version } };
}
