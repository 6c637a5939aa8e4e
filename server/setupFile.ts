import { join } from 'node:path';
import { sampleSetup } from '../shared/domain/sampleSetup.ts';
import type { Setup } from '../shared/domain/setup.ts';
import { syncedJsonFile } from '../shared/storage/syncedJsonFile.ts';

/**
 * The readable copy of the setup in force. It seeds only the very first day: from then on the journal holds the truth,
 * so an edited copy changes nothing by itself.
 */
export async function openSetupFile(folder: string): Promise<Setup> {
  const adapter = syncedJsonFile<Setup>(join(folder, 'setup.json'), (kept) => kept as Setup);
  const kept = await adapter.read();
  if (kept !== null) return kept;
  await adapter.write(sampleSetup);
  return sampleSetup;
}
