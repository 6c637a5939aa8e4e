import { type Kept, nothingKept } from '../kept.ts';
import { inUse, type OpenedStore, type OutboxStore } from '../outboxStore.ts';

/** A disk on which a contract opens stores. */
export type StoreDevice = {
  /** Opens a store as another page, or another process, would. */
  readonly open: () => Promise<OpenedStore>;
  /** Opens one as the same page does after a reload, or as a process that takes over from one that was killed. */
  readonly openAnew: () => Promise<OpenedStore>;
  /** Puts something that is no outbox where the outbox is kept; nothing has it open. */
  readonly damage: () => Promise<void>;
  /** What was put aside, told of or lying there. */
  readonly putAside: () => Promise<number>;
};

/** What every store of an outbox does, each on a disk of its own. Plain checks: they run in a browser too. */
export const storeContract: readonly {
  readonly name: string;
  readonly check: (device: StoreDevice) => Promise<void>;
}[] = [
  {
    name: 'keeps nothing at first',
    check: async (device) => same((await store(device)).kept(), nothingKept),
  },
  {
    name: 'has what it kept, also after it was killed',
    check: async (device) => {
      const first = await store(device);
      await first.change(withNumber('A', 1_004));
      same(first.kept().numbers.A?.number, 1_004);
      const second = opened(await device.openAnew());
      same(second.kept(), withNumber('A', 1_004)(nothingKept));
    },
  },
  {
    name: 'changes one after the other, each on the outcome of the last',
    check: async (device) => {
      const one = await store(device);
      const add = (kept: Kept): Kept => withNumber('A', (kept.numbers.A?.number ?? 0) + 1)(kept);
      await Promise.all([one.change(add), one.change(add), one.change(add)]);
      same(one.kept().numbers.A?.number, 3);
      same(opened(await device.openAnew()).kept().numbers.A?.number, 3);
    },
  },
  {
    name: 'stays as it was when a change fails, and takes the next one',
    check: async (device) => {
      const one = await store(device);
      await one.change(withNumber('A', 1));
      const failed = one.change(() => {
        throw new Error('no');
      });
      await rejects(failed, 'Error');
      same(one.kept().numbers.A?.number, 1);
      await one.change(withNumber('A', 2));
      same(opened(await device.openAnew()).kept().numbers.A?.number, 2);
    },
  },
  {
    name: 'lets no second writer in, until the first is closed',
    check: async (device) => {
      const first = await store(device);
      await first.change(withNumber('A', 1));
      same(await device.open(), { ok: false, why: 'in-use' });
      await first.close();
      same((await store(device)).kept().numbers.A?.number, 1);
    },
  },
  {
    name: 'writes nothing any more when another has taken over, and says so',
    check: async (device) => {
      const first = await store(device);
      await first.change(withNumber('A', 1));
      const second = opened(await device.openAnew());
      await second.change(withNumber('A', 2));
      await rejects(first.change(withNumber('A', 9)), inUse);
      await first.close();
      await second.change(withNumber('A', 3));
      await second.close();
      same((await store(device)).kept().numbers.A?.number, 3);
    },
  },
  {
    name: 'puts aside what it cannot read, tells it, and knows that numbers are lost',
    check: async (device) => {
      const first = await store(device);
      await first.change(withNumber('A', 1_004));
      await first.close();
      await device.damage();
      same((await store(device)).kept(), { ...nothingKept, lost: { day: null } });
      same(await device.putAside(), 1);
    },
  },
];

const withNumber =
  (letter: string, number: number) =>
  (kept: Kept): Kept => ({
    ...kept,
    numbers: { ...kept.numbers, [letter]: { number, day: '2026-03-02' as never, isDayCertain: true } },
  });

const store = async (device: StoreDevice): Promise<OutboxStore> => opened(await device.open());

function opened(outcome: OpenedStore): OutboxStore {
  if (!outcome.ok) throw new Error(`It was not opened: ${outcome.why}.`);
  return outcome.store;
}

function same(found: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`Expected ${other}, found ${one}.`);
}

async function rejects(failed: Promise<unknown>, name: string): Promise<void> {
  const error = await failed.then(
    () => null,
    (reason: Error) => reason,
  );
  same(error?.name, name);
}
