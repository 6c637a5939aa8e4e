import type { PointId } from '../shared/domain/ids.ts';
import { timestampOf } from '../shared/domain/time.ts';
import { type Health, protocolVersion } from '../shared/protocol/messages.ts';
import { diskTrouble } from './diskTrouble.ts';
import type { Cut } from './journal/journal.ts';
import { type Doubt, releasedAt } from './pointClock.ts';
import { printerProblems } from './printing/printerProblems.ts';
import type { ServicePoint } from './servicePoint.ts';
import type { Failing, StoragePart, StorageWatch } from './storageWatch.ts';

/** What health is told from. */
export type HealthParts = {
  readonly id: PointId;
  readonly version: string;
  readonly point: Pick<ServicePoint, 'state' | 'clockDoubt'>;
  readonly watch: Pick<StorageWatch, 'failing'>;
  /** What the start had to cut off the journal. */
  readonly cut: Cut | null;
  /** A sentence for each thing that is wrong with the days before. */
  readonly damage: readonly string[];
  /** Why papers are printed without a logo; null: they are not, or there is none. */
  readonly logoProblem: string | null;
  /** Which devices' tokens are in use twice; null: none. */
  readonly deviceProblem: string | null;
  /** A sentence for each slide that displays do not show. */
  readonly slideProblems: readonly string[];
};

/** How the point is, and what somebody must act on. */
export function healthOf(parts: HealthParts): Health {
  const { id, version, point, watch, cut, damage, logoProblem, deviceProblem, slideProblems } = parts;
  const state = point.state();
  const { day, revision } = state;
  const failing = watch.failing();
  const doubt = point.clockDoubt();
  const problems = [
    failing.length > 0 && { type: 'storage-failed', text: failingText(failing) },
    doubt && { type: 'clock-suspect', text: doubtText(doubt) },
    cut && {
      type: 'journal-cut',
      text: `${cut.bytes} damaged bytes at the end of ${cut.file} were cut off at the start and are kept as ${cut.keptAs}.`,
    },
    ...damage.map((text) => ({ type: 'journal-damaged', text })),
    ...printerProblems(state),
    deviceProblem !== null && { type: 'device-in-use', text: deviceProblem },
    logoProblem !== null && { type: 'logo-unusable', text: logoProblem },
    slideProblems.length > 0 && { type: 'slides-unusable', text: slideProblems.join(' ') },
  ].filter((problem) => problem !== false && problem !== null);
  return {
    status: problems.length === 0 ? 'ok' : 'degraded',
    version,
    protocol: protocolVersion,
    point: id,
    day: day?.date ?? null,
    revision,
    problems,
  };
}

const missing: Readonly<Record<StoragePart, string>> = {
  days: 'nothing can be recorded',
  setup: 'the readable copy of the setup, setup.json, cannot be written and is not the one in force',
  people: 'nobody can sign in or out, for people.json cannot be written',
  registers: 'notes, needs and complaints cannot be kept in registers/',
};

/** What cannot be done, with each reason said once. */
function failingText(failing: readonly Failing[]): string {
  const reasons = new Map<string, StoragePart[]>();
  for (const { part, error } of failing) reasons.set(why(error), [...(reasons.get(why(error)) ?? []), part]);
  const sentences = [...reasons].map(([reason, parts]) => {
    const what = parts.map((part) => missing[part]).join('; ');
    return `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${reason}.`;
  });
  return `${sentences.join(' ')} The point then goes on by itself; what it has acknowledged is safe.`;
}

function why(error: unknown): string {
  const trouble = diskTrouble(error);
  if (trouble) return `${trouble.reason}. ${trouble.remedy}`;
  const message = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  return `${message}. Look at the disk of the data folder`;
}

function doubtText({ why, clock }: Doubt): string {
  const says = `The clock of the server says ${timestampOf(clock)}`;
  switch (why) {
    case 'before-release':
      return `${says}, earlier than this software (${timestampOf(releasedAt).slice(0, 4)}). Set it right; the point then opens the day by itself. Where it cannot be set, a supervisor opens the day.`;
    case 'before-last-entry':
      return `${says}, before the last entry. Set it right; the point then goes on by itself.`;
    case 'far-ahead':
      return `${says}, more than 31 days after what the point has seen. If that is wrong, set it right, and the point goes on by itself; if it is right, a supervisor opens the day.`;
    default:
      return why satisfies never;
  }
}
