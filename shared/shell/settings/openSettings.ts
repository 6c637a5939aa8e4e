import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kept, openKept } from '../../storage/keptValue.ts';
import { syncedJsonFile } from '../../storage/syncedJsonFile.ts';
import { firstSettings, type Settings, settingsIn } from './settings.ts';

export type OpenedSettings = Kept<Settings> & {
  /** Where a file is kept that could not be read; null: nothing was wrong. */
  readonly damaged: string | null;
};

/**
 * Opens the settings of a device. A file that cannot be read stops nothing: it is put aside as `settings.damaged.json`, and
 * the device starts as at its first start.
 */
export async function openSettings(folder: string): Promise<OpenedSettings> {
  const path = join(folder, 'settings.json');
  const open = () => openKept<Settings>(syncedJsonFile(path, settingsIn), firstSettings);
  try {
    return { ...(await open()), damaged: null };
  } catch {
    const aside = join(folder, 'settings.damaged.json');
    await rename(path, aside).catch(() => undefined);
    const kept = await open().catch(() => inMemory(firstSettings));
    return { ...kept, damaged: aside };
  }
}

/** Where not even the folder can be read, the app still runs until it is ended. */
function inMemory(first: Settings): Kept<Settings> {
  let current = first;
  return {
    current: () => current,
    change: async (next) => {
      current = next(current);
    },
  };
}
