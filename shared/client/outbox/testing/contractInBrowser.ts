import { browserStore } from '../browserStore.ts';
import { pageLock } from '../pageLock.ts';
import { type StoreDevice, storeContract } from './storeContract.ts';

/** Holds the browser's own store to the contract, in this page; gives what was not so, a sentence each. */
export async function contractInBrowser(): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [n, { name, check }] of storeContract.entries()) {
    try {
      await check(deviceNamed(`contract-${n}`));
    } catch (error) {
      wrong.push(`${name}: ${error}`);
    }
  }
  return wrong;
}

function deviceNamed(name: string): StoreDevice {
  let tabs = 0;
  let told = 0;
  const open = (lock: (() => Promise<(() => void) | null>) | null) =>
    browserStore({
      ...{
        name,
        tab: `tab ${tabs}`,
        onDamage: () => {
          told += 1;
        },
      },
      ...(lock && { lock }),
    });
  return {
    open: () => {
      tabs += 1;
      return open(navigator.locks ? () => pageLock(navigator.locks, name) : null);
    },
    // The browser lets go of the locks of a page that is gone: here it is only as if it were.
    openAnew: () => open(navigator.locks ? async () => () => {} : null),
    damage: () => inStore(name, (store) => store.put({ version: 1, view: 7 }, 'kept')).then(() => undefined),
    putAside: async () => {
      const keys = (await inStore(name, (store) => store.getAllKeys())) as readonly IDBValidKey[];
      return Math.min(told, keys.filter((key) => String(key).startsWith('damaged ')).length);
    },
  };
}

function inStore(name: string, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('kept', 'readwrite');
      const asked = ask(transaction.objectStore('kept'));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(asked.result);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
