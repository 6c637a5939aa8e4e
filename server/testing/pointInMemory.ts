import type { Command } from '../../shared/domain/commands.ts';
import type { Asked } from '../../shared/domain/entry.ts';
import {
  type CommandId,
  type CounterId,
  type PointId,
  type Sender,
  type ServiceId,
  senderOf,
} from '../../shared/domain/ids.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Submission } from '../decideBatch.ts';
import type { Journal } from '../journal/journal.ts';
import { memoryJournal } from '../journal/memoryJournal.ts';
import { mayDo } from '../people/permissions.ts';
import { type Answer, openServicePoint, type ServicePoint } from '../servicePoint.ts';

/** A service point whose disk and clock the test holds in its hand. */
export type PointInMemory = {
  readonly point: ServicePoint;
  readonly writes: (readonly { readonly seq: number; readonly batch: number }[])[];
  readonly faults: unknown[];
  /** While held, no batch reaches the disk; the next `release` lets all through. */
  readonly hold: () => () => void;
  readonly setClock: (iso: string) => void;
  readonly send: (id: string, command: Command, by?: Sender) => Promise<Answer>;
};

export const kiosk = senderOf('kiosk', 'k1');
export const agent = (n: number) => senderOf('agent', `agent${n}`);
export const take = { type: 'take-ticket', service: 'payments' as ServiceId } as const;
export const open = (counter: string) => ({ type: 'open-counter', counter: counter as CounterId }) as const;
export const morning = '2026-11-23T13:00:00.000Z';

/** Opens one on a memory journal, or on what was left of an earlier one. */
export async function pointInMemory(journal: Journal = memoryJournal(), clock = morning): Promise<PointInMemory> {
  let now = Date.parse(clock);
  let held: Promise<void> = Promise.resolve();
  const writes: PointInMemory['writes'] = [];
  const faults: unknown[] = [];
  const watched: Journal = {
    ...journal,
    write: async (batch) => {
      await held;
      await journal.write(batch);
      writes.push(batch.map(({ seq, batch: first }) => ({ seq, batch: first })));
    },
  };
  const point = await openServicePoint({
    point: 'TESTPOINT1' as PointId,
    journal: watched,
    clock: () => now as Instant,
    seed: sampleSetup,
    askedOf: (command) => JSON.stringify(command) as Asked,
    mayDo,
    onFault: (fault) => faults.push(fault),
  });
  return {
    point,
    writes,
    faults,
    hold: () => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    setClock: (iso) => {
      now = Date.parse(iso);
    },
    send: (id, command, by = kiosk) => point.submit(by, { id: id as CommandId, command } satisfies Submission),
  };
}

/** The next tick and the one after: when listeners have been told. */
export const afterTelling = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
