import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../shared/domain/time.ts';
import { type LongDays, writeLongDays } from './longDays.ts';
import { startPoint } from './pointUnderTest.ts';

/** Makes a data folder as a first start leaves it, with recorded days in it; gives its path. */
export async function pointWithDays(wish: Omit<LongDays, 'point'>): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'ventanilla-days-'));
  const fresh = await startPoint({ data, clock: () => Date.parse(`${wish.lastDay}T12:00:00Z`) as Instant });
  await fresh.started.stop();
  const { point } = JSON.parse(await readFile(join(data, 'point.json'), 'utf8'));
  writeLongDays(data, { ...wish, point });
  return data;
}
