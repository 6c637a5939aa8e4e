/** Takes the lock of that name if no other page has it; resolves with how to let go, or null: another one has it. */
export function pageLock(locks: LockManager, name: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const asked = locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    });
    asked.catch(reject);
  });
}
