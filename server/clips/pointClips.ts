import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { headOf } from '../headOf.ts';
import { typeByContent, typeByName } from './soundType.ts';

/** A recording that can be sent. */
export type FoundClip = {
  readonly path: string;
  readonly type: string;
  /** Another one whenever the recording is. */
  readonly version: string;
};

export type PointClips = {
  readonly clips: ReadonlyMap<string, FoundClip>;
  readonly leftOut: readonly { readonly file: string; readonly why: string }[];
};

/** The largest recording of one clip, in bytes: a minute of WAV is five times that, a sentence is less. */
export const largestClip = 1_048_576;
/** The most recordings in one language. */
export const mostClips = 2_000;

/**
 * The recordings in a folder, each under its file's name without the ending. What cannot be used is left out with the reason.
 * No folder, no recordings; any other fault of the disk is thrown.
 */
export async function pointClips(folder: string): Promise<PointClips> {
  const clips = new Map<string, FoundClip>();
  const leftOut: { file: string; why: string }[] = [];
  const files = (await filesIn(folder)).filter((file) => !file.startsWith('.')).sort();
  for (const file of files.slice(0, mostClips)) {
    const found = await lookAt(join(folder, file));
    const key = parse(file).name;
    if (typeof found === 'string') leftOut.push({ file, why: found });
    else if (clips.has(key)) leftOut.push({ file, why: 'Another file has the same name with another ending.' });
    else clips.set(key, found);
  }
  for (const file of files.slice(mostClips)) leftOut.push({ file, why: `There are more than ${mostClips} files.` });
  return { clips, leftOut };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The recording, or why it is none. Links are not followed: they could lead out of the folder. */
async function lookAt(path: string): Promise<FoundClip | string> {
  const stat = await lstat(path);
  if (!stat.isFile()) return 'It is no file.';
  const type = typeByName(path);
  if (!type) return 'Its name must end in .mp3, .ogg, .opus, .wav, .m4a or .flac.';
  if (stat.size > largestClip) return `It is larger than ${largestClip / 1024} kB.`;
  if (typeByContent(await headOf(path)) !== type) return 'It is not what its ending says.';
  const version = createHash('sha256').update(`${stat.mtimeMs} ${stat.size}`).digest('hex').slice(0, 12);
  return { path, type, version };
}
