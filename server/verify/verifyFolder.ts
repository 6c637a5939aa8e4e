import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { initialState } from '../../shared/domain/model.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { foldClosedDay } from '../closedDays/closedDay.ts';
import { type ClosedDays, openClosedDays } from '../closedDays/closedDays.ts';
import { type ChainEnd, noEntry } from '../journal/chain.ts';
import { pathOf } from '../journal/disk.ts';
import { type JournalFiles, nodeFiles } from '../journal/journalFiles.ts';
import { daysWithBytes } from '../journal/readAtStart.ts';
import type { Past } from './dayReplay.ts';
import { derivedDiffers, type Finding, type Looked, type Note, type NotLooked, type Report } from './finding.ts';
import { otherFiles } from './otherFiles.ts';
import { recentCommands } from './recentCommands.ts';
import { type DayToVerify, type DayVerified, fileOf, verifyDay } from './verifyDay.ts';

/** What a look reads with, and how long it waits before it looks again, in ms. */
export type Looking = {
  readonly files?: Pick<JournalFiles, 'namesIn' | 'sizeOf' | 'read'>;
  readonly againAfterMs?: number;
};

/** Goes through a data folder from the first day to the last, only reading: also while a server writes there. */
export async function verifyFolder(folder: string, looking: Looking = {}): Promise<Looked | NotLooked> {
  const { files = nodeFiles } = looking;
  const days = join(folder, 'days');
  try {
    const notFolder = await whyNoFolder(folder);
    if (notFolder) return { ok: false, why: notFolder, path: folder };
    const names = await daysWithBytes({ folder: days, files });
    if (names.length === 0) return { ok: false, why: 'no-days', path: folder };
    const kept = openClosedDays({ days, derived: join(folder, 'derived') });
    const journal = await verifyDays(days, names, { againAfterMs: 250, ...looking, files, kept });
    const { point } = journal.end;
    const others = await otherFiles(folder, { point, setup: journal.past.state?.setup ?? null });
    const notes = [...(await emptyDays(days, files)), ...others.notes];
    return {
      ok: true,
      report: { ...journal, folder, days: names, findings: [...journal.findings, ...others.findings], notes },
    };
  } catch (error) {
    return notLooked(folder, error as NodeJS.ErrnoException);
  }
}

function notLooked(folder: string, { code, path, message }: NodeJS.ErrnoException): NotLooked {
  if (code === 'ENOENT' && path === join(folder, 'days')) return { ok: false, why: 'no-days', path: folder };
  if (code === 'EACCES' || code === 'EPERM') return { ok: false, why: 'no-rights', path: path ?? folder };
  return { ok: false, why: 'fault', path: path ?? folder, fault: message };
}

async function whyNoFolder(folder: string): Promise<'missing' | 'no-folder' | null> {
  try {
    return (await stat(folder)).isDirectory() ? null : 'no-folder';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
}

type Journal = Pick<Report, 'entries' | 'end' | 'findings'> & { readonly past: Past };

type Within = Required<Looking> & { readonly kept: Pick<ClosedDays, 'kept' | 'says'> };

async function verifyDays(folder: string, days: readonly BusinessDay[], looking: Within): Promise<Journal> {
  const findings: Finding[] = [];
  let past: Past = { state: initialState, at: null, commands: recentCommands() };
  let before: ChainEnd | null = noEntry;
  let end: ChainEnd = noEntry;
  let entries = 0;
  for (const day of days) {
    const isLast = day === days.at(-1);
    const given = { day, before, past: day === days[0] ? { ...past, state: null } : past, isLast };
    const verified: Once = await (isLast ? settled : once)(pathOf(folder, day), given, looking);
    findings.push(...verified.findings);
    if (verified.isOther) findings.push(derivedDiffers(day));
    entries += verified.entries;
    past = verified.past;
    before = verified.end;
    end = verified.end ?? end;
  }
  return { findings, entries, end, past };
}

type Given = Omit<DayToVerify, 'bytes'>;

/** `isOther`: what is kept of the day for the next start says something else. */
type Once = DayVerified & { readonly isOther: boolean };

async function once(path: string, given: Given, { files, kept }: Within): Promise<Once> {
  const { day } = given;
  const fold = (await kept.kept(day)) && foldClosedDay(day);
  const lines = verifyDay({ ...given, bytes: await files.read(path), ...(fold && { visit: fold.add }) });
  let next = lines.next();
  while (!next.done) next = lines.next();
  const isOther =
    fold !== null && next.value.findings.length === 0 && (await kept.says(day, fold.result())) === 'other';
  return { ...next.value, isOther };
}

const mostLooks = 20;

/**
 * The day that a server may be writing: a batch that is half there at this moment is whole at the next look. Damage stands
 * in a file that changes no more, or stays where it is while the file grows.
 */
async function settled(path: string, given: Given, looking: Within): Promise<Once> {
  for (let look = 1; ; look += 1) {
    const before = await stampOf(path);
    const verified = await once(path, given, looking);
    if (verified.findings.length === 0 || look === mostLooks) return verified;
    await sleep(looking.againAfterMs);
    if ((await stampOf(path)) === before) return verified;
  }
}

async function stampOf(path: string): Promise<string> {
  const { size, mtimeNs } = await stat(path, { bigint: true });
  return `${size} ${mtimeNs}`;
}

async function emptyDays(folder: string, files: Pick<JournalFiles, 'namesIn' | 'sizeOf'>): Promise<readonly Note[]> {
  const names = (await files.namesIn(folder)).filter((name) => /^\d{4}-\d{2}-\d{2}\.jsonl$/.test(name)).sort();
  const notes: Note[] = [];
  for (const name of names) {
    if ((await files.sizeOf(join(folder, name))) === 0)
      notes.push({ type: 'empty-day', file: fileOf(name.slice(0, 10) as BusinessDay) });
  }
  return notes;
}
