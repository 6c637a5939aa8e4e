import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { languages } from '../../shared/ui/language.ts';
import { bringClipsUpToDate } from './bringClipsUpToDate.ts';
import { clipsFolder } from './clipManifest.ts';
import { neededClips } from './neededClips.ts';
import { clipsOfPoint, speakPoint } from './speakPoint.ts';

// npm run voice                 makes the clips that ship with the product
// npm run voice -- --data DIR   makes a clip for each text of that point's setup which has none yet, in DIR/clips
// npm run voice -- --list       names every file with its words, for whoever records them; with --data, those of the point

const { values } = parseArgs({ options: { data: { type: 'string' }, list: { type: 'boolean' } } });
// From build/voice and from the bundle in dist/run alike.
const folder = resolve(import.meta.dirname, '../..', clipsFolder);

try {
  if (values.list) list();
  else if (values.data !== undefined) speakPoint(values.data, folder, console.log);
  else makeShipped();
} catch (error) {
  // One sentence: a missing folder, a missing espeak-ng.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function list(): void {
  for (const language of languages) {
    const clips = values.data === undefined ? neededClips(language) : clipsOfPoint(values.data, language);
    for (const { key, words } of clips) console.log(`${language}/${key}.mp3\t${words}`);
  }
}

function makeShipped(): void {
  const { made, kept, removed, strange } = bringClipsUpToDate(folder, console.log);
  for (const file of removed) console.log(`removed ${file}: nothing says it any more`);
  for (const file of strange) console.log(`${file} is no clip's name: rename it, or take it away`);
  const bytes = languages.flatMap((language) =>
    readdirSync(join(folder, language)).map((file) => statSync(join(folder, language, file)).size),
  );
  const megabytes = bytes.reduce((sum, size) => sum + size, 0) / 1e6;
  console.log(
    `${made} made, ${kept} kept, ${removed.length} removed; ${bytes.length} clips, ${megabytes.toFixed(2)} MB`,
  );
}
