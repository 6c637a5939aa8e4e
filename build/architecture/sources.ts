import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './module.ts';

const folders = ['shared', 'server', 'kiosk', 'counter', 'display', 'build'];

/** Every ts and tsx file of this tree. */
export function sourcesOf(root: string): Source[] {
  const below = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((each) => {
      const path = `${folder}/${each.name}`;
      if (each.isDirectory()) return below(path);
      return /\.tsx?$/.test(each.name) ? [path] : [];
    });
  const there = readdirSync(root).filter((name) => folders.includes(name));
  return there.flatMap(below).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
