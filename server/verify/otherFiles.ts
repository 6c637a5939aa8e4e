import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Setup } from '../../shared/domain/setup.ts';
import { peopleIn } from '../people/people.ts';
import { readSamplePins } from '../people/sample.ts';
import { identityIn } from '../pointIdentity.ts';
import { openRegisters } from '../registers/registers.ts';
import { setupCopyIn, setupShape } from '../setupFile.ts';
import type { Finding, Note, Wrong } from './finding.ts';

/** What the journal says that the other files must agree with; null: not known, as there was damage. */
export type InForce = { readonly point: string | null; readonly setup: Setup | null };

export type OtherFiles = { readonly findings: readonly Finding[]; readonly notes: readonly Note[] };

/** Looks at every other file of a data folder that the server would read, and changes none. */
export async function otherFiles(folder: string, inForce: InForce): Promise<OtherFiles> {
  const findings = [
    await looked('point.json', async () => identityWrong(await identityIn(folder).read(), inForce)),
    await looked('people.json', async () =>
      (await peopleIn(folder).read()) ? null : { type: 'missing', means: 'people' },
    ),
    await looked('sample-pins.json', () => readable(readSamplePins(folder))),
    await looked('registers', () => readable(openRegisters(join(folder, 'registers')))),
  ];
  const notes: (Note | null)[] = [];
  findings.push(
    await looked('setup.json', async () => {
      notes.push(setupNote(await setupCopyIn(folder).read(), inForce));
      return null;
    }),
  );
  notes.push(await besideNote(join(folder, 'days')));
  return { findings: findings.filter((one) => one !== null), notes: notes.filter((one) => one !== null) };
}

async function looked(file: string, look: () => Promise<Wrong | null>): Promise<Finding | null> {
  const nowhere = { file, line: null, byte: null };
  try {
    const wrong = await look();
    return wrong ? { ...nowhere, ...wrong } : null;
  } catch (error) {
    return { ...nowhere, type: 'unreadable', problem: (error as Error).message };
  }
}

const readable = async (reading: Promise<unknown>): Promise<null> => reading.then(() => null);

function identityWrong(kept: { readonly point: string } | null, { point }: InForce): Wrong | null {
  if (!kept) return { type: 'missing', means: 'identity' };
  return point === null || kept.point === point ? null : { type: 'other-point', point, own: kept.point };
}

/** The journal holds the truth: whatever the copy says, it changes nothing. */
function setupNote(kept: object | null, { setup }: InForce): Note | null {
  if (!kept) return { type: 'setup-copy', is: 'missing' };
  try {
    const isSame = setup === null || isDeepStrictEqual(setupShape(kept), setup);
    return isSame ? null : { type: 'setup-copy', is: 'other' };
  } catch {
    return { type: 'setup-copy', is: 'no-setup' };
  }
}

async function besideNote(days: string): Promise<Note | null> {
  const names = (await readdir(days)).filter((name) => /^\d{4}-\d{2}-\d{2}\.jsonl\.(cut|damaged)-/.test(name)).sort();
  return names.length > 0 ? { type: 'kept-beside', files: names } : null;
}
