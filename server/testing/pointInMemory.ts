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
import { type StorageWatch, storageWatch } from '../storageWatch.ts';

/** A service point whose disk and clock the test holds in its hand. */
export type PointInMemory = {
  readonly point: ServicePoint;
  /** Watches the journal as it watches a data folder. */
  readonly watch: StorageWatch;
  readonly writes: (readonly { readonly seq: number; readonly batch: number }[])[];
  readonly faults: unknown[];
  /** While held, no batch reaches the disk; the next `release` lets all through. */
  readonly hold: () => () => void;
  /** Sets the clock as somebody would who corrects it; no time passes. */
  readonly setClock: (iso: string) => void;
  /** Lets so much time pass, in ms: the clock goes on with it. */
  readonly pass: (ms: number) => void;
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
  let steady = 0;
  let held: Promise<void> = Promise.resolve();
  const writes: PointInMemory['writes'] = [];
  const faults: unknown[] = [];
  const nothing = async () => undefined;
  const watch = storageWatch({ days: () => journal.settle(), setup: nothing, people: nothing, registers: nothing });
  const watched: Journal = {
    ...journal,
    write: async (batch) => {
      await held;
      await watch.writing('days', () => journal.write(batch));
      writes.push(batch.map(({ seq, batch: first }) => ({ seq, batch: first })));
    },
  };
  const point = await openServicePoint({
    point: 'TESTPOINT1' as PointId,
    journal: watched,
    clock: () => now as Instant,
    steady: () => steady,
    seed: sampleSetup,
    askedOf: (command) => JSON.stringify(command) as Asked,
    mayDo,
    onFault: (fault) => faults.push(fault),
  });
  return {
    point,
    watch,
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
    pass: (ms) => {
      now += ms;
      steady += ms;
    },
    send: (id, command, by = kiosk) => point.submit(by, { id: id as CommandId, command } satisfies Submission),
  };
}

/** The next tick and the one after: when listeners have been told. */
export const afterTelling = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
