import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { costTable } from './costTable.ts';
import { type Disk, type Found, measured } from './measured.ts';
import { type MeasurementName, measurements } from './measurements.ts';
import { rowOf } from './rows.ts';
import { fullSizes, tinySizes } from './sizes.ts';
import { delayMs, slowFlush } from './slowFlush.ts';
import { goalsTable } from './table.ts';
import { tempFolder } from './tempFolder.ts';
import { waysTable } from './waysTable.ts';

const usage = `Known: ${Object.keys(measurements).join(', ')} (all without a name), --save (also into pictures/bench.md), --tiny.`;
const tree = join(import.meta.dirname, '../..');

/** Measures what is asked for and prints the tables; progress goes to standard error. Throws a sentence on a wrong argument. */
export async function runBench(args: readonly string[]): Promise<void> {
  const { names, sizes, saves } = wishesOf(args);
  await promisify(execFile)(process.execPath, [join(tree, 'build/build.mjs')]);
  const folder = await tempFolder();
  try {
    const slow = await slowFlush(folder.path);
    const disks: readonly Disk[] = [
      { name: 'this', env: {}, sizes: sizes.this },
      ...(slow.ok ? [{ name: 'slow', env: slow.env, sizes: sizes.slow } as const] : []),
    ];
    const found: Found[] = [];
    for (const name of names) found.push(...(await measured(name, disks)));
    const text = [
      headOf(sizes.this.rounds),
      ...disks.map((disk) => textOf(disk, found)),
      ...(slow.ok ? [] : [slow.text]),
    ].join('\n\n');
    console.log(text);
    if (saves) await save(text);
  } finally {
    await folder.remove();
  }
}

function wishesOf(args: readonly string[]) {
  const names = Object.keys(measurements) as MeasurementName[];
  const wrong = args.find((arg) => !['--save', '--tiny', ...names].includes(arg));
  if (wrong !== undefined) throw new Error(`There is no "${wrong}". ${usage}`);
  const asked = names.filter((name) => args.includes(name));
  return {
    names: asked.length > 0 ? asked : names,
    sizes: args.includes('--tiny') ? tinySizes : fullSizes,
    saves: args.includes('--save'),
  };
}

function headOf(rounds: number): string {
  const machine = `${process.platform}, ${cpus().length} processors, Node ${process.versions.node}`;
  return `# What Ventanilla costs\n\n${machine}. Medians of ${rounds} rounds, in which what is compared takes turns; "rounds" is the least and the most that one had.`;
}

function textOf({ name }: Disk, found: readonly Found[]): string {
  const own = found.filter(({ disk }) => disk === name);
  const rows = own.flatMap(({ measurement, rounds }) =>
    measurements[measurement].rows
      .filter(({ on }) => !on || on.includes(name))
      .map((plan) => rowOf(plan, name, rounds)),
  );
  const roundsOf = (measurement: MeasurementName) => own.find((one) => one.measurement === measurement)?.rounds;
  const [ways, lone] = [roundsOf('ways'), roundsOf('lone')];
  return [
    name === 'this' ? '## This disk' : `## Every flush delayed by ${delayMs} ms`,
    ...(rows.length > 0 ? [goalsTable(rows)] : []),
    ...(ways ? [waysTable(ways)] : []),
    ...(lone ? [costTable(lone)] : []),
  ].join('\n\n');
}

async function save(text: string): Promise<void> {
  await mkdir(join(tree, 'pictures'), { recursive: true });
  await writeFile(join(tree, 'pictures/bench.md'), `${text}\n`);
}
