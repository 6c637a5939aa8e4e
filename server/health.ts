import type { PointId } from '../shared/domain/ids.ts';
import { type Health, protocolVersion } from '../shared/protocol/messages.ts';
import type { Cut } from './journal/journal.ts';
import type { ServicePoint } from './servicePoint.ts';

/** What health is told from. */
export type HealthParts = {
  readonly id: PointId;
  readonly version: string;
  readonly point: ServicePoint;
  /** What the start had to cut off the journal. */
  readonly cut: Cut | null;
  /** A sentence for each thing that is wrong with the days before. */
  readonly damage: readonly string[];
};

/** How the point is, and what somebody must act on. */
export function healthOf({ id, point, cut, damage, version }: HealthParts): Health {
  const { day, revision } = point.state();
  const problems = [
    point.storageFailed() && {
      type: 'storage-failed',
      text: 'The last entries could not be written. Look at the disk of the data folder: is it full or read-only?',
    },
    point.clockIsSuspect() && {
      type: 'clock-suspect',
      text: 'The clock of the server stands before the last entry or more than 31 days after it. Check it; then a supervisor opens the day.',
    },
    cut !== null && {
      type: 'journal-cut',
      text: `${cut.bytes} damaged bytes at the end of ${cut.file} were cut off at the start and are kept as ${cut.keptAs}.`,
    },
    ...damage.map((text) => ({ type: 'journal-damaged', text })),
  ].filter((problem) => problem !== false);
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
