import { describe, expect, test } from 'vitest';
import { memoryDisk, memoryStore } from './memoryStore.ts';
import { storeContract } from './testing/storeContract.ts';

describe('the twin in memory', () => {
  test.each(storeContract)('$name', async ({ check }) => {
    const disk = memoryDisk();
    const checked = check({
      open: async () => memoryStore(disk),
      openAnew: async () => memoryStore(disk, true),
      damage: async () => {
        disk.kept = '{"version": 1, "view": 7}';
      },
      putAside: async () => disk.putAside.length,
    });
    await expect(checked).resolves.toBeUndefined();
  });
});
