import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../shared/domain/entry.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { openFileJournal } from '../journal/fileJournal.ts';

/** Every entry in a data folder, over all days, as its lines say. */
export async function entriesOnDisk(data: string): Promise<readonly Entry[]> {
  const days = (await readdir(join(data, 'days'))).filter((name) => name.endsWith('.jsonl')).sort();
  const texts = await Promise.all(days.map((name) => readFile(join(data, 'days', name), 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Entry),
  );
}

/** The tickets that stand in a data folder: the id under which each was asked for, its label and its day. */
export async function issuedOnDisk(data: string) {
  let day = '';
  return (await entriesOnDisk(data)).flatMap(({ cause, events }) =>
    events.flatMap((event) => {
      if (event.type === 'day-opened') day = event.day;
      return event.type === 'ticket-taken' ? [{ id: cause as string, label: event.ticket.label as string, day }] : [];
    }),
  );
}

/** Whether a start would find every line of a data folder whole and chained, with nothing to cut off; looks at a copy. */
export async function isWholeOnDisk(data: string): Promise<boolean> {
  const copy = await mkdtemp(join(tmpdir(), 'ventanilla-whole-'));
  try {
    await cp(join(data, 'days'), copy, { recursive: true });
    const journal = await openFileJournal({ folder: copy, now: () => 0 as Instant });
    await journal.close();
    return journal.cut === null;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
