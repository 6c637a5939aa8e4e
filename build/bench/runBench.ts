import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { startChild } from './child.ts';
import { type MeasurementName, measurements } from './measurements.ts';
import { type DiskName, type Row, rowOf, type Values } from './rows.ts';
import { measureArgs } from './serveMeasurement.ts';
import { fullSizes, tinySizes } from './sizes.ts';
import { slowFlush } from './slowFlush.ts';
import { goalsTable } from './table.ts';
import { tempFolder } from './tempFolder.ts';

export async function runBench(args: readonly string[]): Promise<void> {
  const only = args.filter((arg) => !arg.startsWith('--'));
  const sizes = args.includes('--tiny') ? tinySizes : fullSizes;
  const folder = await tempFolder();
  const slow = await slowFlush(folder.path);
  const disks: { name: DiskName; env: NodeJS.ProcessEnv }[] = [{ name: 'this', env: {} }];
  if (slow.ok) disks.push({ name: 'slow', env: slow.env });
  else console.log(slow.text);
  const rows: Row[] = [];
  try {
    for (const name of Object.keys(measurements) as MeasurementName[]) {
      if (only.length > 0 && !only.includes(name)) continue;
      const from = performance.now();
      const children = disks.map((disk) => ({ disk, child: startChild(measureArgs(name, sizes[disk.name]), disk.env), rounds: [] as Values[] }));
      try {
        for (let round = 0; round < sizes.this.rounds; round += 1)
          for (const one of children) one.rounds.push(await one.child.ask<Values>());
      } finally {
        for (const { child } of children) await child.end();
      }
      for (const { disk, rounds } of children)
        for (const plan of measurements[name].rows)
          if (!plan.on || plan.on.includes(disk.name)) rows.push(rowOf(plan, disk.name, rounds));
      console.error(name, ((performance.now() - from) / 1000).toFixed(1), 's');
      if (args.includes('--raw')) for (const { disk, rounds } of children) console.error(disk.name, rounds);
    }
  } finally {
    await folder.remove();
  }
  for (const { name } of disks) console.log(`\n${name}\n`, `\n${goalsTable(rows.filter((row) => row.disk === name))}`);
}
