import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { faultTable } from './faultTable.ts';
import { whyNotHere } from './mounts.ts';

/** Collects what the tests have seen, prints it as a table at the end, and keeps it in an ignored folder. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-faults-'));
  const list = join(folder, 'list.jsonl');
  writeFileSync(list, '');
  project.provide('faultList', list);
  if (whyNotHere) console.error(whyNotHere);
  return () => {
    const table = faultTable(readFileSync(list, 'utf8'));
    const pictures = join(import.meta.dirname, '../../pictures');
    mkdirSync(pictures, { recursive: true });
    writeFileSync(join(pictures, 'faults.md'), `${table}\n`);
    console.info(`\n${table}\n`);
    rmSync(folder, { recursive: true, force: true });
  };
}
