import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptySetup } from '../shared/domain/emptySetup.ts';
import { sampleSetup } from '../shared/domain/sampleSetup.ts';
import { openSetupFile } from './setupFile.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'setup-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

const path = () => join(folder, 'setup.json');
const keep = (value: unknown) => writeFile(path(), JSON.stringify(value));

describe('the setup of the very first day', () => {
  it('is the sample where nothing is kept, and then kept', async () => {
    expect((await openSetupFile(folder)).seed).toEqual(sampleSetup);
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual(sampleSetup);
    expect((await openSetupFile(folder)).seed).toEqual(sampleSetup);
  });

  it('is the one that is kept', async () => {
    await keep({ ...sampleSetup, organisation: 'Otra' });
    expect((await openSetupFile(folder)).seed).toEqual({ ...sampleSetup, organisation: 'Otra' });
  });

  it('is refused by its fields where its shape is wrong, and left as it is', async () => {
    await keep({ ...sampleSetup, noShow: { minCalls: 'one' } });
    await expect(openSetupFile(folder)).rejects.toThrow(
      /setup\.json is no setup .*: noShow\.minCalls: .*noShow\.gapMs: .*\.$/,
    );
    expect(await readFile(path(), 'utf8')).toContain('"one"');
  });

  it('is refused by its fields where a rule is broken', async () => {
    const [first] = sampleSetup.kiosks;
    await keep({ ...sampleSetup, noShow: { minCalls: 0, gapMs: 0 }, kiosks: [first, first] });
    const sentence =
      'kiosks[1].id stands in the list already; kiosks[1].pairing stands in the list already; noShow.minCalls must be between 1 and 10.';
    await expect(openSetupFile(folder)).rejects.toThrow(sentence);
  });
});

it('a wrong copy keeps no point from opening that has its setup in the journal', async () => {
  await keep({});
  await mkdir(join(folder, 'days'));
  await writeFile(join(folder, 'days', '2026-03-02.jsonl'), '');
  expect((await openSetupFile(folder)).seed).toEqual(emptySetup);
});
