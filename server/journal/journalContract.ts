import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/domain/entry.ts';
import type { Event } from '../../shared/domain/events.ts';
import { type ChainEnd, noEntry } from './chain.ts';
import { type Journal, JournalWriteFailed, knownOf } from './journal.ts';
import { batchAfter, closing, endOf, monday, opening, opens, tuesday, wednesday } from './sampleBatches.ts';

/** Something to keep journals on, which outlives them. */
export type Bench = {
  readonly open: () => Promise<Journal>;
  readonly failNextWrite: () => void;
  readonly clear: () => Promise<void>;
};

/** What every journal does, wherever it keeps its entries. */
export function journalContract(name: string, makeBench: () => Promise<Bench>): void {
  describe(`a journal ${name}`, () => {
    let bench: Bench;
    let journal: Journal;
    let end: ChainEnd;

    const write = async (...commands: readonly (readonly Event[])[]): Promise<readonly Entry[]> => {
      const batch = batchAfter(end, ...commands);
      await journal.write(batch);
      end = endOf(batch);
      return batch;
    };
    const reopen = async () => {
      await journal.close();
      journal = await bench.open();
    };

    beforeEach(async () => {
      bench = await makeBench();
      journal = await bench.open();
      end = noEntry;
    });
    afterEach(async () => {
      await journal.close();
      await bench.clear();
    });

    it('is empty at first', async () => {
      expect(await journal.read()).toBeNull();
      expect(journal.days()).toEqual([]);
      expect([journal.lastSeq(), journal.lastHash(), journal.cut]).toEqual([0, null, null]);
      expect(await journal.readDay(monday)).toEqual([]);
      expect(await journal.find(1, monday)).toBeUndefined();
    });

    it('reads back what was written, in order, also when opened again', async () => {
      const written = [...(await write(opening(monday), opens('1'))), ...(await write(opens('2'), opens('3')))];
      expect(await journal.read()).toEqual(written);
      expect([journal.lastSeq(), journal.lastHash()]).toEqual([4, written[3]?.hash]);
      await reopen();
      expect(await journal.read()).toEqual(written);
      expect([journal.lastSeq(), journal.lastHash()]).toEqual([4, written[3]?.hash]);
      const more = await write(opens('4'));
      expect(await journal.read()).toEqual([...written, ...more]);
    });

    it('reads the entries of now, however often it is asked', async () => {
      const written = await write(opening(monday));
      await reopen();
      await write(opens('1'));
      expect(await journal.read()).toHaveLength(2);
      expect(await journal.idsOf(monday)).toHaveLength(2);
      expect((await journal.read())?.[0]).toEqual(written[0]);
    });

    it('shows the last day entry by entry', async () => {
      await write(opening(monday));
      const written = await write(opening(tuesday), opens('1'));
      for (const again of [async () => undefined, reopen]) {
        await again();
        const shown: Entry[] = [];
        await journal.replay((entry) => shown.push(entry));
        expect(shown).toEqual(written);
      }
    });

    it('begins a day with the batch that opens it, and closes the old one in its own', async () => {
      await write(opening(monday), opens('1'));
      const closed = await write(closing(monday));
      const opened = await write(opening(tuesday), opens('1'));
      expect(journal.days()).toEqual([monday, tuesday]);
      expect((await journal.readDay(monday)).at(-1)).toEqual(closed[0]);
      expect(await journal.readDay(tuesday)).toEqual(opened);
      await reopen();
      expect(journal.days()).toEqual([monday, tuesday]);
      expect(await journal.read()).toEqual(opened);
      expect(await journal.readDay(wednesday)).toEqual([]);
    });

    it('goes on with a day that is opened a second time', async () => {
      await write(opening(monday));
      await write(closing(monday));
      await write(opening(monday));
      await reopen();
      expect(journal.days()).toEqual([monday]);
      expect(await journal.read()).toHaveLength(3);
    });

    it('finds one entry of a day', async () => {
      const [first, second] = await write(opening(monday), opens('1'));
      const [third] = await write(opening(tuesday));
      for (const again of [async () => undefined, reopen]) {
        await again();
        expect(await journal.find(1, monday)).toEqual(first);
        expect(await journal.find(2, monday)).toEqual(second);
        expect(await journal.find(3, tuesday)).toEqual(third);
        expect(await journal.find(3, monday)).toBeUndefined();
        expect(await journal.find(2, tuesday)).toBeUndefined();
        expect(await journal.find(1, wednesday)).toBeUndefined();
      }
    });

    it('knows the ids of a day, also when opened again', async () => {
      const first = await write(opening(monday), opens('1'));
      const second = await write(opening(tuesday));
      for (const again of [async () => undefined, reopen]) {
        await again();
        expect(await journal.idsOf(monday)).toEqual(first.map((entry) => knownOf(monday, entry)));
        expect(await journal.idsOf(tuesday)).toEqual(second.map((entry) => knownOf(tuesday, entry)));
        expect(await journal.idsOf(tuesday)).toHaveLength(1);
        expect(await journal.idsOf(wednesday)).toEqual([]);
      }
    });

    it('keeps nothing of a batch that failed, and the next in its place', async () => {
      const kept = [...(await write(opening(monday)))];
      bench.failNextWrite();
      await expect(write(opens('1'), opens('2'))).rejects.toBeInstanceOf(JournalWriteFailed);
      expect(journal.lastSeq()).toBe(1);
      expect(await journal.read()).toEqual(kept);
      kept.push(...(await write(opens('3'))));
      await reopen();
      expect(await journal.read()).toEqual(kept);
    });

    it('settles when the disk is well, and is then as it was', async () => {
      await journal.settle();
      const kept = await write(opening(monday));
      bench.failNextWrite();
      await expect(journal.write(batchAfter(end, opens('1')))).rejects.toBeInstanceOf(JournalWriteFailed);
      await journal.settle();
      expect(await journal.read()).toEqual(kept);
      await write(opens('2'));
      expect(journal.lastSeq()).toBe(2);
    });

    it.each([tuesday, wednesday])('begins no day with a batch that failed; the next may open %s', async (next) => {
      await write(opening(monday));
      bench.failNextWrite();
      await expect(write(opening(tuesday), opens('1'))).rejects.toBeInstanceOf(JournalWriteFailed);
      expect(journal.days()).toEqual([monday]);
      await write(opening(next));
      await reopen();
      expect(journal.days()).toEqual([monday, next]);
      expect(await journal.read()).toHaveLength(1);
    });

    it('takes batches that were not waited for in their order', async () => {
      const first = batchAfter(end, opening(monday), opens('1'));
      const second = batchAfter(endOf(first), opens('2'));
      await Promise.all([journal.write(first), journal.write(second)]);
      expect(await journal.read()).toEqual([...first, ...second]);
    });

    it('refuses a batch that does not go on from the last entry', async () => {
      await expect(write(opens('1'))).rejects.toThrow('must open a day');
      const [first] = await write(opening(tuesday));
      const stale = batchAfter(noEntry, opens('1'));
      await expect(journal.write(stale)).rejects.toThrow('not bound');
      const second = batchAfter(end, opens('1'), opens('2'));
      await expect(journal.write(second.slice(1))).rejects.toThrow('not bound');
      await expect(journal.write(batchAfter({ ...end, seq: 7 }, opens('1')))).rejects.toThrow(
        'number 8 where 2 is due',
      );
      await expect(write(opening(monday))).rejects.toThrow('is over');
      expect(await journal.read()).toEqual([first]);
    });

    it('writes nothing for a batch of nothing', async () => {
      await journal.write([]);
      expect(await journal.read()).toBeNull();
    });
  });
}
