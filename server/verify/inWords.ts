import type { Finding, Looked, Note, NotLooked, Report, Wrong } from './finding.ts';

/** What a person reads at the terminal, a sentence a line, and the exit code: 0 good, 1 something is wrong, 2 not looked. */
export type InWords = { readonly lines: readonly string[]; readonly code: 0 | 1 | 2 };

/** Says in English what a look at a data folder has shown. */
export function inWords(look: Looked | NotLooked): InWords {
  if (!look.ok) return { lines: [notLookedText(look)], code: 2 };
  const { report } = look;
  const notes = report.notes.map(noteText);
  if (report.findings.length === 0) return { lines: [wholeText(report), ...notes], code: 0 };
  return { lines: [...report.findings.map(findingText), afterText(report), ...notes], code: 1 };
}

/** One finding as a whole sentence that begins with where it is. */
export const findingText = (finding: Finding): string => `${whereText(finding)} ${wrongText(finding)}.`;

const whereText = ({ file, line, byte }: Finding): string =>
  line === null ? file : `${file}, line ${line} (from byte ${byte}),`;

function wrongText(wrong: Wrong): string {
  switch (wrong.type) {
    case 'damaged':
      return 'is damaged: it is not what was written after the line before it';
    case 'torn-tail':
      return (
        `is only half written (${count(wrong.bytes, 'byte')} to the end of the file): the next start will cut that off and ` +
        'keep it beside. Nothing of it was acknowledged'
      );
    case 'no-continuation':
      return wrong.why;
    case 'entries-missing':
      return `is good, but ${missingText(wrong)} before it`;
    case 'not-closed':
      return 'is the last of its day, and does not close it';
    case 'other-point':
      return `is the identity of the point ${wrong.own}, and the days are of ${wrong.point}`;
    case 'unreadable':
      return `cannot be used: ${wrong.problem}`;
    case 'missing':
      return wrong.means === 'people'
        ? 'is missing: nobody can sign in. Restore it from a backup'
        : 'is missing: the server does not start without the identity of these days. Restore it from a backup';
    case 'derived-differs':
      return 'does not say what its day says. Delete it and start the server again, which makes it anew';
    case 'time-goes-back':
      return `is of ${wrong.at}, before the line before it (${wrong.before})`;
    case 'after-closing':
      return 'stands behind the line that closes the day';
    case 'opened-again':
      return 'opens a day that is open';
    case 'command-twice':
      return `is the same command as an earlier line: ${wrong.by} had sent ${wrong.cause} already`;
    case 'label-twice':
      return `gives the label ${wrong.label}, which another ticket of that day has`;
    case 'opening-differs':
      return `opens the day with ${wrong.in === 'setup' ? 'a setup' : 'complaints'} that the day before did not leave`;
    case 'closing-differs':
      return `closes the day, and says something else of ${some(wrong.tickets)} than the day does`;
    case 'issued-differs':
      return `issues ticket ${wrong.issueSeq} of the day where ${wrong.due} is due`;
    case 'not-replayable':
      return `cannot be played again: ${wrong.fault.replace(/\.$/, '')}`;
    default:
      return wrong satisfies never;
  }
}

const missingText = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `the entry ${from} is missing` : `the entries ${from} to ${to} are missing`;

const wholeText = ({ folder, days, entries, end }: Report): string =>
  `The journal in ${folder} is whole: ${count(days.length, 'day')} (${days[0]} to ${days.at(-1)}), ` +
  `${count(entries, 'entry', 'entries')}; the last is number ${end.seq} with the hash ${end.hash}.`;

/** What is good beside: damage in one file says nothing of the files after it. */
function afterText({ days, findings, entries }: Report): string {
  const bad = new Set(findings.map(({ file }) => file));
  const good = days.filter((day) => !bad.has(`days/${day}.jsonl`));
  return (
    `Good in themselves: ${good.length} of ${count(days.length, 'day')}. As they were written: ` +
    `${count(entries, 'entry', 'entries')}. Nothing was changed.`
  );
}

function noteText(note: Note): string {
  switch (note.type) {
    case 'kept-beside':
      return `Beside the days lies what earlier starts cut off or copied: ${some(note.files)}.`;
    case 'empty-day':
      return `${note.file} is empty: a day that was never begun.`;
    case 'setup-copy':
      return setupText[note.is];
    default:
      return note satisfies never;
  }
}

const setupText = {
  other: 'setup.json is not the setup in force, which stands in the journal: it is only a copy, and changes nothing.',
  missing: 'setup.json, the readable copy of the setup, is missing: the journal holds the setup in force.',
  'no-setup': 'setup.json is no setup: it is only a copy, and the journal holds the setup in force.',
} as const;

function notLookedText({ why, path, fault }: NotLooked): string {
  switch (why) {
    case 'missing':
      return `There is no folder ${path}. Say with --data which data folder to look at.`;
    case 'no-folder':
      return `${path} is a file, and no data folder. Say with --data which data folder to look at.`;
    case 'no-days':
      return `The folder ${path} holds no day yet: there is nothing to verify. Is it the data folder?`;
    case 'no-rights':
      return `${path} cannot be read: this user may not. Run it as the user that owns the data folder.`;
    case 'fault':
      return `${path} cannot be looked at: ${fault}.`;
    default:
      return why satisfies never;
  }
}

const grouped = new Intl.NumberFormat('en');

const count = (n: number, one: string, more = `${one}s`): string => `${grouped.format(n)} ${n === 1 ? one : more}`;

const most = 5;

const some = (names: readonly string[]): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');
