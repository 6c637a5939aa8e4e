import type { PointId } from '../shared/domain/ids.ts';
import { type Health, protocolVersion } from '../shared/protocol/messages.ts';
import type { Cut } from './journal/journal.ts';
import { printerProblems } from './printing/printerProblems.ts';
import type { ServicePoint } from './servicePoint.ts';

export type HealthParts = {
  readonly id: PointId;
  readonly point: ServicePoint;
  readonly cut: Cut | null;
  readonly version: string;
  /** Why papers are printed without a logo; null: they are not, or there is none. */
  readonly logoProblem: string | null;
};

/** How the point is, and what somebody must act on. */
export function healthOf({ id, point, cut, version, logoProblem }: HealthParts): Health {
  const state = point.state();
  const { day, revision } = state;
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
    ...printerProblems(state),
    logoProblem !== null && { type: 'logo-unusable', text: logoProblem },
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
