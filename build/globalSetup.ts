import { existsSync } from 'node:fs';
import { bringUpToDate } from './build.mjs';
import { parts } from './parts.mjs';

/** Builds what the tests of the built server and pages start, once for the whole run. */
export async function setup(): Promise<void> {
  const names = ['server', 'pages'] as const;
  const there = names.filter((name) =>
    parts[name].entries.every((entry) => existsSync(new URL(`../${entry}`, import.meta.url))),
  );
  for (const name of names.filter((each) => !there.includes(each))) {
    console.error(`Not all of ${parts[name].entries.join(', ')} is there yet: testing without dist/${name}.`);
  }
  await bringUpToDate({ only: there });
}
