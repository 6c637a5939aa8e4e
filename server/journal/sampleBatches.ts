import { type Asked, type Entry, entryVersion } from '../../shared/domain/entry.ts';
import type { Event } from '../../shared/domain/events.ts';
import { type CommandId, type CounterId, type PointId, senderOf, thePoint } from '../../shared/domain/ids.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import { type BusinessDay, type Timestamp, timestampOf } from '../../shared/domain/time.ts';
import { type ChainEnd, endAt, noEntry } from './chain.ts';
import { seal } from './seal.ts';

/** Some days to test with. */
export const monday = '2026-03-02' as BusinessDay;
export const tuesday = '2026-03-03' as BusinessDay;
export const wednesday = '2026-03-04' as BusinessDay;

/** A batch that goes on from the end of the chain: one entry for each list of events. */
export function batchAfter(end: ChainEnd, ...commands: readonly (readonly Event[])[]): readonly Entry[] {
  const batch: Entry[] = [];
  for (const events of commands) {
    const before = batch.at(-1);
    const seq = end.seq + batch.length + 1;
    const { entry } = seal(before?.hash ?? end.hash, {
      v: entryVersion,
      point: 'P1' as PointId,
      seq,
      at: timestampOf((Date.UTC(2026, 2, 2, 13) + seq * 1000) as never),
      by: events[0]?.type.startsWith('day') ? thePoint : senderOf('agent', 'agent1'),
      cause: `c-${seq}` as CommandId,
      asked: 'VqUMVWAeDJ1TkQyd0b9fxA' as Asked,
      events,
      batch: end.seq + 1,
    });
    batch.push(entry);
  }
  return batch;
}

/** Batches one after the other, from the beginning of the chain or from its end. */
export function batches(
  commands: readonly (readonly (readonly Event[])[])[],
  from = noEntry,
): readonly (readonly Entry[])[] {
  let end: ChainEnd = from;
  return commands.map((events) => {
    const batch = batchAfter(end, ...events);
    end = endOf(batch);
    return batch;
  });
}

/** Where the chain stands after a batch. */
export function endOf(batch: readonly Entry[]): ChainEnd {
  const last = batch.at(-1);
  return last ? endAt(last) : noEntry;
}

export const opening = (day: BusinessDay): readonly Event[] => [
  {
    ...{ type: 'day-opened', day, endsAt: `${day}T23:59:59.000Z` as Timestamp, setup: sampleSetup },
    complaints: { open: [], lastNumber: {} },
  },
];

export const closing = (day: BusinessDay): readonly Event[] => [
  { type: 'day-closed', day, leftUnserved: [], endUnknown: [] },
];

export const opens = (counter: string): readonly Event[] => [
  { type: 'counter-opened', counter: counter as CounterId, agent: senderOf('agent', 'agent1'), tookOverFrom: null },
];
