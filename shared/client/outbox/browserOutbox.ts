import type { KioskView } from '../../views/kioskView.ts';
import { newId } from '../newId.ts';
import { browserStore } from './browserStore.ts';
import { openOutbox } from './openOutbox.ts';
import type { Outbox } from './outbox.ts';
import { pageLock } from './pageLock.ts';

/** The outbox of a kiosk that is a page in a browser: it owns no printer and no key for codes. */
export function browserOutbox(kiosk: KioskView['kiosk'], onFault: (error: unknown) => void): Outbox {
  const name = `ventanilla-outbox-${kiosk}`;
  const boot = newId();
  let tab = tabOf(name);
  const outbox = openOutbox({
    kiosk,
    onFault,
    read: () => ({ wallMs: Date.now(), steadyMs: performance.now(), boot }),
    openStore: async () => {
      const store = await browserStore({
        ...{ name, tab },
        ...(navigator.locks && { lock: () => pageLock(navigator.locks, name) }),
        onDamage: (key, why) =>
          onFault(new Error(`What ${kiosk} had kept could not be read (${why}); it was put aside as "${key}".`)),
      });
      // Another page that has taken over, a copy of this one, is not to be taken for this one.
      if (store.ok) tab = newId();
      return store;
    },
  });
  // The next page of this tab need not wait for a sign of life of this one.
  addEventListener('pagehide', () => void outbox.close());
  return outbox;
}

/** A name of this tab that a reload keeps. */
function tabOf(name: string): string {
  const known = sessionStorage.getItem(name);
  if (known) return known;
  const made = newId();
  sessionStorage.setItem(name, made);
  return made;
}
