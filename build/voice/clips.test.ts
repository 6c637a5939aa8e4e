import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/ui/language.ts';
import { clipsFolder, markOfContent, readManifest } from './clipManifest.ts';
import { clipState, wrongWith } from './clipState.ts';
import { neededClips, onlyDrawn } from './neededClips.ts';

const folder = fileURLToPath(new URL(`../../${clipsFolder}`, import.meta.url));
const manifest = readManifest(folder);

const contentOf = (path: string) => (existsSync(path) ? markOfContent(readFileSync(path)) : null);

describe.each(languages)('the clips in %s', (language) => {
  const needed = neededClips(language);

  test('are all there, and made from the words that the catalogues hold now', () => {
    const wrong = needed.flatMap((clip) => {
      const kept = manifest.clips[language][clip.key];
      const name = `${language}/${clip.key}.mp3`;
      const content = contentOf(join(folder, name));
      return wrongWith(name, clip, { state: clipState(clip, kept, content), kept, content }) ?? [];
    });
    expect(wrong).toEqual([]);
  });

  test('are no more than what is said', () => {
    const wanted = new Set(needed.map(({ key }) => `${key}.mp3`));
    const surplus = readdirSync(join(folder, language)).filter((file) => !wanted.has(file));
    expect(surplus, 'run "npm run voice"').toEqual([]);
    expect(Object.keys(manifest.clips[language])).toEqual(needed.map(({ key }) => key));
  });
});

test('the clips are small: 4.2 MB in all', () => {
  const sizes = languages.flatMap((language) =>
    readdirSync(join(folder, language)).map((file) => statSync(join(folder, language, file)).size),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_200_000);
});

test('no screen says a text that is only drawn', () => {
  const tree = fileURLToPath(new URL('../..', import.meta.url));
  const files = readdirSync(join(tree, 'kiosk/spoken')).map((file) => join(tree, 'kiosk/spoken', file));
  const sources = [...files, join(tree, 'kiosk/opening.ts'), join(tree, 'kiosk/scene.ts')];
  const said = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(said).toContain("'spokenMinutes'");
  expect(onlyDrawn.filter((name) => said.includes(`'${name.replace('kiosk.', '')}'`))).toEqual([]);
});
