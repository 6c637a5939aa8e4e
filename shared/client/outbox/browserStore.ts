import { afterDamage } from './afterDamage.ts';
import { type Kept, nothingKept } from './kept.ts';
import { keptShape } from './keptShape.ts';
import { inUseError, type OpenedStore } from './outboxStore.ts';
import { turns } from './turns.ts';

export type BrowserStoreOptions = {
  /** The name of the database: one for each kiosk of this browser. */
  readonly name: string;
  /** This tab, the same after a reload: it need not wait for itself. */
  readonly tab: string;
  readonly indexedDB?: IDBFactory;
  /** Resolves with how to let go, or null where another page has it; left out: this page on plain http has no such locks. */
  readonly lock?: () => Promise<(() => void) | null>;
  /** Told of what could not be read and was put aside, under this key. */
  readonly onDamage: (key: string, why: string) => void;
  readonly now?: () => number;
};

/** Who writes, until when others wait for a sign of life. A new one's token takes it away from the one before. */
type Writer = { readonly tab: string; readonly token: string; readonly aliveAt: number };

/** How often a writer shows that it is alive, and after how long without it is thought gone, in ms. */
const signEveryMs = 2_000;
const goneAfterMs = 8_000;

/**
 * A kiosk's store in its browser: IndexedDB, each change synced to disk. One writer: by a lock where the page has locks, and
 * in any case by a token in the store, looked at within each change: whoever has lost it writes nothing any more.
 */
export async function browserStore(options: BrowserStoreOptions): Promise<OpenedStore> {
  const release = options.lock ? await options.lock() : () => {};
  if (!release) return { ok: false, why: 'in-use' };
  const { now = Date.now } = options;
  const database = await opened(options.indexedDB ?? indexedDB, options.name);
  const token = [...crypto.getRandomValues(new Uint8Array(12))].join('.');
  const taking = { ...options, token, now, mayTakeOver: options.lock !== undefined };
  const taken = await take(database, taking);
  if (!taken) {
    database.close();
    release();
    return { ok: false, why: 'in-use' };
  }
  let kept = taken;
  const { take: inTurn, over } = turns();
  const own = { ...taking, database };

  async function apply(next: (before: Kept) => Kept): Promise<void> {
    const after = next(kept);
    if (after === kept) return;
    await asWriter(own, (store) => store.put(after, 'kept'));
    kept = after;
  }

  // A sign of life need not outlast the power, and costs the disk no flush.
  const alive = setInterval(() => void asWriter(own, () => {}, 'relaxed').catch(() => {}), signEveryMs);
  return {
    ok: true,
    store: {
      kept: () => kept,
      change: (next) => inTurn(() => apply(next)),
      close: async () => {
        clearInterval(alive);
        await over();
        await asWriter(own, (store) => store.delete('writer')).catch(() => {});
        database.close();
        release();
      },
    },
  };
}

type Taking = Required<Pick<BrowserStoreOptions, 'now' | 'tab' | 'onDamage'>> & {
  readonly token: string;
  readonly mayTakeOver: boolean;
};

/** Becomes the writer and reads what is kept, in one step; null: another one is alive. */
async function take(database: IDBDatabase, { tab, token, now, mayTakeOver, onDamage }: Taking): Promise<Kept | null> {
  let found: Kept | null = null;
  await inTransaction(database, 'strict', async (store) => {
    const writer = (await answer(store.get('writer'))) as Writer | undefined;
    const silentMs = writer ? Math.abs(now() - writer.aliveAt) : Number.POSITIVE_INFINITY;
    if (writer && !mayTakeOver && writer.tab !== tab && silentMs < goneAfterMs) return;
    const read: unknown = await answer(store.get('kept'));
    found =
      read === undefined
        ? nothingKept
        : sound(read, (why) => {
            const key = `damaged ${new Date(now()).toISOString()}`;
            store.put(read, key);
            store.put(afterDamage, 'kept');
            onDamage(key, why);
          });
    store.put({ tab, token, aliveAt: now() } satisfies Writer, 'writer');
  });
  return found;
}

function sound(read: unknown, onDamage: (why: string) => void): Kept {
  try {
    return keptShape(read);
  } catch (error) {
    onDamage((error as Error).message);
    return afterDamage;
  }
}

type Own = Taking & { readonly database: IDBDatabase };

/** Does it if this is still the writer, with a new sign of life; rejects as `inUse` otherwise. */
async function asWriter(
  { database, tab, token, now }: Own,
  work: (store: IDBObjectStore) => void,
  durability: IDBTransactionDurability = 'strict',
): Promise<void> {
  let isOurs = false;
  await inTransaction(database, durability, async (store) => {
    const writer = (await answer(store.get('writer'))) as Writer | undefined;
    isOurs = writer?.token === token;
    if (!isOurs) return;
    store.put({ tab, token, aliveAt: now() } satisfies Writer, 'writer');
    work(store);
  });
  if (!isOurs) throw inUseError();
}

/** Resolves when it is on disk; rejects when nothing of it is. */
function inTransaction(
  database: IDBDatabase,
  durability: IDBTransactionDurability,
  work: (store: IDBObjectStore) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('kept', 'readwrite', { durability });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser kept nothing.'));
    work(transaction.objectStore('kept')).catch((error: unknown) => {
      reject(error);
      transaction.abort();
    });
  });
}

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function opened(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('kept');
  return answer(request);
}
