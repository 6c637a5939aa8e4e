import type { PointId } from '../shared/domain/ids.ts';
import { type Health, protocolVersion } from '../shared/protocol/messages.ts';
import type { Cut } from './journal/journal.ts';
import type { ServicePoint } from './servicePoint.ts';

/** How the point is, and what somebody must act on. */
export function healthOf(id: PointId, point: ServicePoint, cut: Cut | null, version: string): Health {
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
