import type { Entry } from '../../shared/domain/entry.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { dayOfBatch, endAt } from './chain.ts';
import { type DayFile, dayFile } from './dayFile.ts';
import { type Acknowledged, type Disk, pathOf } from './disk.ts';
import { lineOf } from './seal.ts';

export type BatchWriter = {
  readonly acknowledged: () => Acknowledged;
  readonly write: (batch: readonly Entry[]) => Promise<void>;
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Appends batches, one after the other, each in one write and one flush; resolves once the last day's file is settled. */
export async function openBatchWriter({ folder, files }: Disk, atStart: Acknowledged): Promise<BatchWriter> {
  let acknowledged = atStart;
  let writing: { readonly day: BusinessDay; readonly file: DayFile } | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const lastDay = () => acknowledged.days.at(-1);

  const fileOf = async (day: BusinessDay): Promise<DayFile> => {
    // Even when another day is meant: what a failed batch left in its file would stand there again at the next start.
    await writing?.file.settle();
    if (writing?.day === day) return writing.file;
    await writing?.file.close();
    const file = dayFile(pathOf(folder, day), day === lastDay() ? acknowledged.size : 0, files);
    writing = { day, file };
    return file;
  };

  const append = async (batch: readonly Entry[]): Promise<void> => {
    const last = batch.at(-1);
    if (!last) return;
    const day = dayOfBatch(batch, acknowledged.end, lastDay());
    const file = await fileOf(day);
    await file.append(batch.map(lineOf).join(''));
    const days = day === lastDay() ? acknowledged.days : [...acknowledged.days, day];
    acknowledged = { days, end: endAt(last), size: file.size() };
  };

  const inTurn = <Result>(step: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(step);
    turn = done.catch(() => undefined);
    return done;
  };

  // A killed server leaves lines that the system has and the disk may not: they are read, so they must last.
  const day = lastDay();
  if (day !== undefined) await (await fileOf(day)).settle();
  return {
    acknowledged: () => acknowledged,
    write: (batch) => inTurn(() => append(batch)),
    settle: () => inTurn(async () => writing?.file.settle()),
    close: () => inTurn(async () => writing?.file.close()),
  };
}
