import { journalContract } from './journalContract.ts';
import { memoryDisk, memoryJournal } from './memoryJournal.ts';

journalContract('in memory', async () => {
  const disk = memoryDisk();
  return {
    open: async () => memoryJournal(disk),
    failNextWrite: () => {
      disk.refuses += 1;
    },
    clear: async () => undefined,
  };
});
